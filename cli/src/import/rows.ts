import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { CommandError } from '../commandError.ts';
import { jsonRows } from './jsonRows.ts';
import type { Row } from './row.ts';

export interface RowSource {
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** A value longer than this is a quote that was never closed, not an order line. */
const MAX_RECORD_BYTES = 1024 * 1024;

/** Reads a CSV (comma, semicolon or tab) or NDJSON file, plain or gzipped, as a stream. */
export async function openRows(path: string): Promise<RowSource> {
  const text = (await readText(path))[Symbol.asyncIterator]();
  const start = await text.next();
  if (start.done === true) throw new CommandError(`${path} is empty.`);
  const chunks = prepend(start.value, text);
  const rows = /^\uFEFF?\s*\{/.test(start.value)
    ? jsonRows(chunks)
    : csvRows(chunks, delimiterOf(start.value));
  return await withHeaders(path, named(path, rows));
}

/** A file's text, unpacked, as it is read. */
export async function readText(path: string): Promise<Readable> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(`${path} cannot be read: ${cause.message}.`, { cause });
  });
  const magic = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  const stream = createReadStream(path);
  const isGzip = magic.bytesRead === 2 && magic.buffer[0] === 0x1f && magic.buffer[1] === 0x8b;
  const plain = isGzip ? pipeline(stream, createGunzip(), () => undefined) : stream;
  return plain.setEncoding('utf8');
}

async function* prepend(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* csvRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  const parser = pipeline(
    Readable.from(chunks),
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_BYTES,
    }),
    () => undefined,
  );
  let width = 0;
  for await (const { record, info } of parser) {
    width ||= record.length;
    const fault =
      record.length === width ? undefined : `has ${record.length} columns where the headers have ${width}`;
    yield { line: info.lines, values: record, fault };
  }
}

/** The first row of a file holds its headers. */
async function withHeaders(path: string, rows: AsyncGenerator<Row>): Promise<RowSource> {
  const first = await rows.next();
  if (first.done === true) throw new CommandError(`${path} has no line.`);
  return { headers: first.value.values.map((header) => header.trim()), rows };
}

/** What breaks while a file is read is the file's fault, and says which. */
export async function* named<Item>(path: string, rows: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* rows;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${path} cannot be read further: ${reason}.`, { cause });
  }
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}
