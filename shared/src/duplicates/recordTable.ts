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

  /** Records that are in it; `size` counts empty rows too. */
  get count(): number {
    return this.#rows.size;
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
      const values = valuesOf(column, record, this.model);
      column.first[row] = values[0] ?? -1;
      if (values.length > 1) column.further.set(row, values.slice(1));
      for (const value of values) column.counts[value] = (column.counts[value] ?? 0) + 1;
      if (values.length > 0) column.present += 1;
    }
    return row;
  }

  /** Takes a record out; its row stays empty, or is gone where it is the last. */
  remove(id: string): boolean {
    const row = this.#rows.get(id);
    if (row === undefined) return false;
    this.#rows.delete(id);
    const isLast = row === this.ids.length - 1;
    for (const column of this.columns) {
      const values = valuesIn(column, row);
      for (const value of values) column.counts[value] = (column.counts[value] ?? 1) - 1;
      if (values.length > 0) column.present -= 1;
      column.further.delete(row);
      if (isLast) column.first.length = row;
      else column.first[row] = -1;
    }
    if (isLast) this.ids.length = row;
    else this.ids[row] = '';
    return true;
  }

  /** Rows in the order of their ids, so that nothing depends on the order in which records came. */
  rowsById(): Uint32Array {
    const { ids } = this;
    return Uint32Array.from(ids.keys()).sort((left, right) => compareText(ids[left] ?? '', ids[right] ?? ''));
  }
}

/** Numbers of all values that a row has of a field. */
export function valuesIn({ first, further }: FieldColumn, row: number): readonly number[] {
  const value = first[row] ?? -1;
  if (value < 0) return [];
  const others = further.get(row);
  return others === undefined ? [value] : [value, ...others];
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Numbers of the distinct values that a record has of a field. */
function valuesOf(
  { field, dictionary }: FieldColumn,
  record: DuplicateRecord,
  model: DuplicateModel,
): number[] {
  const ids = fieldTexts(field, record, model)
    .map((text) => dictionary.idOf(text))
    .filter((id) => id !== undefined);
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

function fieldTexts(
  field: FieldModel,
  { values }: DuplicateRecord,
  model: DuplicateModel,
): readonly string[] {
  const { from = [field.name], orSplit } = field;
  const [only = field.name] = from;
  if (from.length > 1) return [from.map((part) => textsOf(values[part]).join(' ')).join(' ')];
  const texts = textsOf(values[only]);
  if (orSplit === undefined) return texts;
  const isSplit = (other: FieldModel) =>
    other.orSplit !== orSplit ||
    textsOf(values[other.from?.[0] ?? other.name])
      .join('')
      .trim() === '';
  if (!model.fields.every(isSplit)) return texts;
  return textsOf(values[orSplit]).map((whole) => splitName(whole)[field.kind === 'familyName' ? 1 : 0]);
}

/** `Ada King Lovelace` and `Lovelace, Ada King` alike give `Ada King` and `Lovelace`; one word is a family name. */
function splitName(whole: string): [given: string, family: string] {
  const [family = '', given] = whole.split(',').map((part) => part.trim());
  if (given !== undefined) return [given, family];
  const words = family.split(/\s+/);
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

function textsOf(input: FieldInput): readonly string[] {
  if (input === null || input === undefined) return [];
  return typeof input === 'string' ? [input] : input;
}
