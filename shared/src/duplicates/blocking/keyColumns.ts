import { implementationOf } from '../kinds/kinds.ts';
import { type FieldColumn, type RecordTable, valuesIn } from '../recordTable.ts';

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
  return columnsBySource(table).flatMap(([source, columns]) => {
    const [first] = columns;
    if (first === undefined) return [];
    return first.dictionary.keys.map((key, index) => {
      const keys = numberedKeys(columns, index, rows);
      return {
        name: `${source} ${key.name}`,
        source,
        isSole: key.isSole,
        isPaired: pairsUp(columns, key),
        keys,
        chance: chanceOf(keys),
      };
    });
  });
}

/** A key under which a record is found. */
export interface RecordKey {
  /** Kind, name of the key and value; records with an equal one meet. */
  readonly text: string;
  /** Records meet by two keys of different sources, or by one that is sole. */
  readonly source: string;
  readonly isSole: boolean;
  /** Two different ones that are named alike are enough. */
  readonly isPaired: boolean;
  readonly name: string;
}

/** All keys of one row. */
export function keysOfRow(table: RecordTable, row: number): RecordKey[] {
  return columnsBySource(table).flatMap(([source, columns]) =>
    (columns[0]?.dictionary.keys ?? []).flatMap((key, index) => {
      const isPaired = pairsUp(columns, key);
      const texts = new Set(keyTextsOf(columns, index, row));
      return [...texts].map((text) => ({
        text: `${source} ${key.name}: ${text}`,
        source,
        isSole: key.isSole,
        isPaired,
        name: key.name,
      }));
    }),
  );
}

function columnsBySource({ columns }: RecordTable): [string, FieldColumn[]][] {
  return [...Map.groupBy(columns, ({ field }) => implementationOf(field.kind))];
}

function pairsUp(
  columns: readonly FieldColumn[],
  key: { readonly isSole: boolean; readonly pairsUp?: boolean },
): boolean {
  return !key.isSole && (columns.length > 1 || key.pairsUp === true);
}

function keyTextsOf(columns: readonly FieldColumn[], key: number, row: number): string[] {
  return columns
    .flatMap((column) => valuesIn(column, row).flatMap((value) => column.dictionary.keysOf(value, key)))
    .filter((text) => text !== '');
}

const NONE: readonly number[] = [];

function numberedKeys(
  columns: readonly FieldColumn[],
  key: number,
  rows: Uint32Array,
): (readonly number[])[] {
  const numbers = new Map<string, number>();
  return Array.from(rows, (row) => {
    const texts = keyTextsOf(columns, key, row);
    if (texts.length === 0) return NONE;
    const found = texts.map((text) => {
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
