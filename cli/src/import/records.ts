import { CommandError } from '../commandError.ts';
import { lines } from './jsonRows.ts';
import { named, openRows, readText } from './rows.ts';

/** One line of a file as names and values: of CSV all text, of NDJSON whatever it holds. */
export interface FileRecord {
  /** From 1, without gaps, whatever lines the file has: what is counted, and what ids are made of. */
  readonly number: number;
  /** Where it stands in the file, for people. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fault?: string | undefined;
}

/** The headers of a CSV file; null for NDJSON, whose lines each have their own. */
export async function openRecords(
  path: string,
): Promise<{ readonly headers: readonly string[] | null; readonly records: AsyncIterable<FileRecord> }> {
  const text = await readText(path);
  let start = '';
  for await (const chunk of text) {
    start = String(chunk);
    break;
  }
  if (start === '') throw new CommandError(`${path} is empty.`);
  if (/^\uFEFF?\s*\{/.test(start)) {
    return { headers: null, records: named(path, jsonRecords(await readText(path))) };
  }
  const { headers, rows } = await openRows(path);
  return { headers, records: csvRecords(headers, rows) };
}

async function* csvRecords(
  headers: readonly string[],
  rows: AsyncIterable<{ line: number; values: readonly string[]; fault?: string | undefined }>,
): AsyncGenerator<FileRecord> {
  let number = 0;
  for await (const { line, values, fault } of rows) {
    number += 1;
    const record = Object.fromEntries(headers.map((header, index) => [header, values[index] ?? '']));
    yield { number, line, values: record, fault };
  }
}

async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let number = 0;
  let line = 0;
  for await (const text of lines(chunks)) {
    line += 1;
    if (text.trim() === '') continue;
    number += 1;
    try {
      const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError();
      yield { number, line, values: { ...value } };
    } catch {
      yield { number, line, values: {}, fault: 'is no JSON object' };
    }
  }
}
