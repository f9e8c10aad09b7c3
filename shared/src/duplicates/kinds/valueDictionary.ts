import type { FieldKind, Level } from './fieldKind.ts';

/** The distinct values of one kind, each read once and known by a number. Hides the type of what was read. */
export interface ValueDictionary {
  readonly levels: readonly Level[];
  readonly mostDifferent: number;
  readonly keys: readonly { readonly name: string; readonly isSole: boolean; readonly pairsUp?: boolean }[];
  readonly weighsFrequency: boolean;
  readonly size: number;
  /** Nothing for a text that says nothing. */
  idOf(raw: string): number | undefined;
  levelOf(left: number, right: number): number;
  keysOf(id: number, key: number): readonly string[];
  termOf(id: number): string;
}

export function openDictionary<Value>(kind: FieldKind<Value>): ValueDictionary {
  const values: Value[] = [];
  const terms: string[] = [];
  const ids = new Map<string, number>();
  const valueAt = (id: number): Value => {
    const value = values[id];
    if (value === undefined) throw new RangeError(`The dictionary holds ${values.length} values, not ${id}.`);
    return value;
  };
  return {
    levels: kind.levels,
    mostDifferent: kind.mostDifferent ?? 1,
    keys: kind.keys,
    weighsFrequency: kind.weighsFrequency,
    get size() {
      return values.length;
    },
    idOf(raw) {
      const value = kind.read(raw);
      if (value === undefined) return undefined;
      const term = kind.termOf(value);
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, values.length);
      terms.push(term);
      return values.push(value) - 1;
    },
    levelOf(left, right) {
      if (left === right) return kind.equalLevel?.(valueAt(left)) ?? 0;
      return kind.compare(valueAt(left), valueAt(right));
    },
    keysOf: (id, key) => kind.keys[key]?.of(valueAt(id)) ?? [],
    termOf: (id) => terms[id] ?? '',
  };
}
