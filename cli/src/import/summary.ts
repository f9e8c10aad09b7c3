import type { ErrorFile } from './errorFile.ts';
import type { ImportCounts } from './importOrders.ts';

/** What was done, for people and for whoever compares it with the platform's own answers: sums are exact. */
export function summaryOf(
  counts: ImportCounts,
  errors: Pick<ErrorFile, 'count' | 'path'>,
  seconds: number,
  isDryRun: boolean,
): string {
  const net = [...counts.net].map(
    ([currency, amount]) => `${rounded(amount)} ${currency} (exactly ${amount})`,
  );
  const rows: [string, string][] = [
    ['Lines', `${counts.lines}, ${counts.anonymousLines} without a customer`],
    ['Invoices', `${counts.invoices}, ${counts.refunds} of them refunds`],
    ['Customers', String(counts.customers)],
    ['Net total', net.join(', ') || '0'],
    [isDryRun ? 'Events to send' : 'Events sent', String(counts.events)],
    ['Time', `${seconds.toFixed(1)} s, ${Math.round(counts.events / seconds)} events/s`],
    ['Errors', errors.count === 0 ? 'none' : `${errors.count} lines, listed in ${errors.path}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

/** To hundredths; Intl rounds decimal text without making a double of it. */
function rounded(amount: string): string {
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return format.format(amount as Intl.StringNumericLiteral);
}
