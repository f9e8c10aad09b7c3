import type { LineFault, OrderLine } from './orderLine.ts';
import type { Row } from './row.ts';

/** All lines of one invoice of the file. */
export interface Invoice {
  readonly number: string;
  readonly lines: readonly OrderLine[];
  /** Lines that could not be read; an invoice with any is not to be sent: its total would be wrong for ever. */
  readonly faults: readonly LineFault[];
}

/** How many lines the file has, and how many of each invoice. */
export interface LineCounts {
  readonly lines: number;
  readonly ofInvoice: Map<string, number>;
}

/**
 * The first of two readings. The lines of an invoice may stand anywhere in the file, so the second must know when it
 * has seen the last one. This costs one number an invoice; holding back everything until the end would cost the file.
 */
export async function countLines(rows: AsyncIterable<Row>, invoiceColumn: number): Promise<LineCounts> {
  const ofInvoice = new Map<string, number>();
  let lines = 0;
  for await (const row of rows) {
    lines += 1;
    const number = invoiceOf(row, invoiceColumn);
    ofInvoice.set(number, (ofInvoice.get(number) ?? 0) + 1);
  }
  return { lines, ofInvoice };
}

/**
 * The second reading: each invoice as soon as its last line is read. Memory holds the lines of the invoices begun and
 * not ended; lines without an invoice number come as faults of an invoice named ''.
 */
export async function* groupInvoices(
  rows: AsyncIterable<Row>,
  invoiceColumn: number,
  { ofInvoice }: LineCounts,
  readLine: (row: Row) => OrderLine | LineFault,
): AsyncGenerator<Invoice> {
  const begun = new Map<string, { lines: OrderLine[]; faults: LineFault[]; left: number }>();
  for await (const row of rows) {
    const number = invoiceOf(row, invoiceColumn);
    if (number === '') {
      const fault = row.fault ?? 'has no invoice number';
      yield { number, lines: [], faults: [{ line: row.line, fault }] };
      continue;
    }
    let open = begun.get(number);
    if (open === undefined) {
      open = { lines: [], faults: [], left: ofInvoice.get(number) ?? 1 };
      begun.set(number, open);
    }
    const line = readLine(row);
    if ('fault' in line) open.faults.push(line);
    else open.lines.push(line);
    open.left -= 1;
    if (open.left > 0) continue;
    begun.delete(number);
    yield { number, lines: open.lines, faults: open.faults };
  }
}

function invoiceOf({ values }: Row, column: number): string {
  return (values[column] ?? '').trim();
}
