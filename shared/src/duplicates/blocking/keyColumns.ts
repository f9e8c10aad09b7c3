import { implementationOf } from '../kinds/kinds.ts';
import type { FieldColumn, RecordTable } from '../recordTable.ts';

/** A key of all records, numbered: rows of one number may be the same. */
export interface KeyColumn {
  readonly name: string;
  /** Keys of one source say the same thing twice and do not make a rule together. */
  readonly source: string;
  readonly isSole: boolean;
  /** Several fields feed it (given and family name), so that two of its keys make a rule. */
  readonly isPaired: boolean;
  /** By row, ascending and distinct. */
  readonly keys: readonly (readonly number[])[];
  /** Probability that two rows share a key of it. */
  readonly chance: number;
}

export function keyColumnsOf(table: RecordTable, rows: Uint32Array): KeyColumn[] {
  const bySource = Map.groupBy(table.columns, ({ field }) => implementationOf(field.kind));
  return [...bySource].flatMap(([source, columns]) => {
    const [first] = columns;
    if (first === undefined) return [];
    return first.dictionary.keys.map((key, index) => {
      const keys = numberedKeys(columns, index, rows);
      return {
        name: `${source} ${key.name}`,
        source,
        isSole: key.isSole,
        isPaired: columns.length > 1 && !key.isSole,
        keys,
        chance: chanceOf(keys),
      };
    });
  });
}

/** All texts by which a record is found under one key of some fields of one kind. */
export function keyTextsOf(columns: readonly FieldColumn[], key: number, row: number): string[] {
  const texts: string[] = [];
  for (const { dictionary, first, further } of columns) {
    const value = first[row] ?? -1;
    if (value < 0) continue;
    texts.push(...dictionary.keysOf(value, key));
    for (const other of further.get(row) ?? []) texts.push(...dictionary.keysOf(other, key));
  }
  return texts;
}

const NONE: readonly number[] = [];

function numberedKeys(columns: readonly FieldColumn[], key: number, rows: Uint32Array): (readonly number[])[] {
  const numbers = new Map<string, number>();
  return Array.from(rows, (row) => {
    const texts = keyTextsOf(columns, key, row);
    if (texts.length === 0) return NONE;
    const found = texts
      .filter((text) => text !== '')
      .map((text) => {
        const number = numbers.get(text) ?? numbers.size;
        numbers.set(text, number);
        return number;
      });
    return found.length === 1 ? found : [...new Set(found)].sort((left, right) => left - right);
  });
}

function chanceOf(keys: readonly (readonly number[])[]): number {
  const counts: number[] = [];
  for (const row of keys) for (const key of row) counts[key] = (counts[key] ?? 0) + 1;
  const records = Math.max(keys.length, 1);
  return counts.reduce((sum, count) => sum + (count / records) ** 2, 0);
}
