import type { ErrorFile } from './errorFile.ts';
import type { ImportCounts } from './importOrders.ts';

/** What was done, for people and for whoever compares it with the platform's own answers: sums are exact. */
export function summaryOf(
  counts: ImportCounts,
  errors: Pick<ErrorFile, 'count' | 'path'>,
  seconds: number,
  isDryRun: boolean,
): string {
  const net = [...counts.net].map(([currency, amount]) => `${amount} ${currency}`);
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
