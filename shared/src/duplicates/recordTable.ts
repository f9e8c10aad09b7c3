import { RapportError } from '../errors.ts';
import { implementationOf, openKind } from './kinds/kinds.ts';
import type { ValueDictionary } from './kinds/valueDictionary.ts';
import type { DuplicateModel, DuplicateRecord, FieldInput, FieldModel } from './model.ts';

/** One field of all records: a number for each distinct value, and how many records have it. */
export interface FieldColumn {
  readonly field: FieldModel;
  readonly dictionary: ValueDictionary;
  /** By row: the first value's number, or -1. */
  readonly first: number[];
  /** Further values of the few rows that have several. */
  readonly further: Map<number, readonly number[]>;
  /** By value: in how many records it is found. */
  readonly counts: number[];
  present: number;
}

/** Records as columns: a value that many share is kept and read once. */
export class RecordTable {
  readonly model: DuplicateModel;
  readonly columns: readonly FieldColumn[];
  readonly ids: string[] = [];
  readonly #rows = new Map<string, number>();

  constructor(model: DuplicateModel) {
    this.model = model;
    const dictionaries = new Map<string, ValueDictionary>();
    this.columns = model.fields.map((field) => {
      const implementation = implementationOf(field.kind);
      const dictionary = dictionaries.get(implementation) ?? openKind(field.kind);
      dictionaries.set(implementation, dictionary);
      return { field, dictionary, first: [], further: new Map(), counts: [], present: 0 };
    });
  }

  get size(): number {
    return this.ids.length;
  }

  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  /** Gives the row. An id may come only once. */
  add(record: DuplicateRecord): number {
    if (this.#rows.has(record.id)) {
      throw new RapportError('BAD_USER_INPUT', `The record ${record.id} came twice; ids must be distinct.`);
    }
    const row = this.ids.push(record.id) - 1;
    this.#rows.set(record.id, row);
    for (const column of this.columns) {
      const values = valuesOf(column, record);
      column.first[row] = values[0] ?? -1;
      if (values.length > 1) column.further.set(row, values.slice(1));
      for (const value of values) column.counts[value] = (column.counts[value] ?? 0) + 1;
      if (values.length > 0) column.present += 1;
    }
    return row;
  }

  /** Rows in the order of their ids, so that nothing depends on the order in which records came. */
  rowsById(): Uint32Array {
    const { ids } = this;
    return Uint32Array.from(ids.keys()).sort((left, right) => compareText(ids[left] ?? '', ids[right] ?? ''));
  }
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function valuesOf({ field, dictionary }: FieldColumn, { values }: DuplicateRecord): number[] {
  const { from = [field.name] } = field;
  const [only = field.name] = from;
  const texts = from.length > 1 ? [from.map((part) => textsOf(values[part]).join(' ')).join(' ')] : textsOf(values[only]);
  const ids = texts.map((text) => dictionary.idOf(text)).filter((id) => id !== undefined);
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

function textsOf(input: FieldInput): readonly string[] {
  if (input === null || input === undefined) return [];
  return typeof input === 'string' ? [input] : input;
}
