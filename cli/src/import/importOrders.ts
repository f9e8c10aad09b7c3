import { sumOf } from '@rapport/shared/money.ts';
import type { ErrorFile } from './errorFile.ts';
import { columnsOf, type OrderField } from './fields.ts';
import { countLines, groupInvoices, type Invoice } from './invoices.ts';
import { customerEvent, type Order, orderEvents, orderOf } from './orderEvents.ts';
import { createLineReader } from './orderLine.ts';
import type { ProgressBar } from './progressBar.ts';
import type { Row } from './row.ts';
import { openRows } from './rows.ts';

export interface ImportSetting {
  readonly file: string;
  readonly map: Partial<Record<OrderField, string>>;
  /** Undefined: of the currency column, and where there is none, DEFAULT_CURRENCY, which is said. */
  readonly currency: string | undefined;
  readonly timeZone: string;
  readonly refundPrefix: string;
  readonly progress: ProgressBar;
  readonly errors: ErrorFile;
  /** Takes an event as JSON; resolves when there is room for the next. */
  readonly send: (json: string, invoice: Invoice) => Promise<void>;
}

export interface ImportCounts {
  lines: number;
  invoices: number;
  refunds: number;
  /** Lines and invoices of nobody known. */
  anonymousLines: number;
  customers: number;
  events: number;
  /** Orders less refunds, by currency; exact. */
  readonly net: Map<string, string>;
}

export const DEFAULT_CURRENCY = 'GBP';

/** Reads a file of order lines twice: once to count and to refuse what cannot be mapped, once to send. */
export async function importOrders(setting: ImportSetting): Promise<ImportCounts> {
  const { file, map, progress } = setting;
  const counting = await openRows(file);
  const columns = columnsOf(counting.headers, map);
  if (columns.currency === -1 && setting.currency === undefined) {
    progress.say(`No column tells the currency: taking ${DEFAULT_CURRENCY}; say --currency for another.`);
  }
  const total = await countLines(counting.rows, columns.invoice);
  const { rows } = await openRows(file);
  const counts: ImportCounts = {
    lines: 0,
    invoices: 0,
    refunds: 0,
    anonymousLines: 0,
    customers: 0,
    events: 0,
    net: new Map(),
  };
  const readLine = createLineReader({
    columns,
    timeZone: setting.timeZone,
    currency: setting.currency ?? DEFAULT_CURRENCY,
  });
  const show = () => progress.update({ lines: counts.lines, ofLines: total.lines, events: counts.events });
  const counted = countedRows(rows, counts, columns.customer, show);
  const homes = new Map<string, string>();
  for await (const invoice of groupInvoices(counted, columns.invoice, total, readLine)) {
    const order = refuseOrRead(invoice, setting);
    if (order !== undefined) await sendOrder(order, invoice, homes, counts, setting);
  }
  show();
  counts.customers = homes.size;
  return counts;
}

async function* countedRows(
  rows: AsyncIterable<Row>,
  counts: ImportCounts,
  customerColumn: number,
  onLine: () => void,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    counts.lines += 1;
    if ((row.values[customerColumn] ?? '').trim() === '') counts.anonymousLines += 1;
    onLine();
    yield row;
  }
}

/** An invoice is sent whole or not at all: corrected later, its events have the same ids and would be ignored. */
function refuseOrRead(invoice: Invoice, { errors, refundPrefix }: ImportSetting): Order | undefined {
  const { number, lines, faults } = invoice;
  for (const { line, fault } of faults) errors.add(line, number, fault);
  const [first] = faults;
  const order = lines.length === 0 ? '' : orderOf(invoice, refundPrefix);
  const reason = first === undefined ? order : `held back: line ${first.line} of its invoice cannot be read`;
  if (typeof reason !== 'string') return reason;
  for (const { line } of lines) errors.add(line, number, reason);
  return undefined;
}

async function sendOrder(
  order: Order,
  invoice: Invoice,
  homes: Map<string, string>,
  counts: ImportCounts,
  { send }: ImportSetting,
): Promise<void> {
  counts.invoices += 1;
  if (order.kind === 'refund') counts.refunds += 1;
  counts.net.set(order.currency, sumOf([counts.net.get(order.currency) ?? '0', order.net]));
  const events = orderEvents(order);
  if (order.customer !== '') {
    const home = homes.get(order.customer);
    if (order.country !== '' && order.country !== home) events.unshift(customerEvent(order));
    homes.set(order.customer, order.country === '' ? (home ?? '') : order.country);
  }
  for (const json of events) {
    await send(json, invoice);
    counts.events += 1;
  }
}
