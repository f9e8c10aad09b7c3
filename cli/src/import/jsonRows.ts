import type { Row } from './row.ts';

/**
 * NDJSON, one order line an object. The keys of the first object are the headers; what others have beside them is
 * not read, what they lack is empty.
 */
export async function* jsonRows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  let headers: string[] | undefined;
  let line = 0;
  for await (const text of lines(chunks)) {
    line += 1;
    if (text.trim() === '') continue;
    const object = objectOf(text.replace(/^\uFEFF/, ''));
    if (object === undefined) {
      if (headers === undefined) throw new Error('the first line is no JSON object');
      yield { line, values: [], fault: 'is no JSON object' };
      continue;
    }
    if (headers === undefined) {
      headers = Object.keys(object);
      yield { line: 0, values: headers };
    }
    yield { line, values: headers.map((header) => textOf(object[header])) };
  }
}

/** The lines of a text that comes in pieces. */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
