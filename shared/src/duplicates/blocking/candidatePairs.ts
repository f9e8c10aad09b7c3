import type { KeyColumn } from './keyColumns.ts';
import { PairSet } from './pairSet.ts';

export interface BlockingLimits {
  /** Records of a block that are all compared with each other. */
  readonly blockSize: number;
  /** In a larger block, each record is compared with so many that stand next to it when sorted. */
  readonly window: number;
  /** Pairs for each record, over all rules. */
  readonly pairsPerRecord: number;
}

export const usualLimits: BlockingLimits = { blockSize: 60, window: 8, pairsPerRecord: 40 };

/** Even few records may be compared thoroughly. */
const LEAST_PAIRS = 300_000;

interface Rule {
  readonly columns: readonly [KeyColumn] | readonly [KeyColumn, KeyColumn];
  readonly chance: number;
}

/**
 * Pairs worth comparing: those that share a sole key, or two keys of different fields. Rules that say most come first, and
 * none comes once the limit of pairs is reached.
 *
 * A block of equal records must not explode: 10,000 of them have 50 M pairs. Above `blockSize`, records are sorted by all
 * they say, and only neighbours are compared (Hernández and Stolfo, "The merge/purge problem for large databases", 1995):
 * true copies stand side by side.
 */
export function candidatePairs(
  keyColumns: readonly KeyColumn[],
  sortTextOf: (index: number) => string,
  limits: BlockingLimits,
): PairSet {
  const pairs = new PairSet();
  const records = keyColumns[0]?.keys.length ?? 0;
  const most = Math.max(LEAST_PAIRS, records * limits.pairsPerRecord);
  const rank = lazily(() => ranksOf(records, sortTextOf));
  for (const rule of rulesOf(keyColumns)) {
    if (pairs.size >= most) break;
    for (const block of blocksOf(rule, records)) {
      if (block.length <= limits.blockSize) addAll(pairs, block);
      else addNeighbours(pairs, block, rank(), limits.window);
    }
  }
  return pairs;
}

function rulesOf(columns: readonly KeyColumn[]): Rule[] {
  const soles: Rule[] = columns
    .filter(({ isSole }) => isSole)
    .map((column) => ({ columns: [column], chance: column.chance }));
  const twos: Rule[] = [];
  const parts = columns.filter(({ isSole }) => !isSole);
  for (const [index, left] of parts.entries()) {
    if (left.isPaired) twos.push({ columns: [left, left], chance: left.chance ** 2 });
    for (const right of parts.slice(index + 1)) {
      if (left.source !== right.source) {
        twos.push({ columns: [left, right], chance: left.chance * right.chance });
      }
    }
  }
  return [...soles, ...twos].sort((left, right) => left.chance - right.chance);
}

/** Rows of one key each; blocks of one row are left out. */
function blocksOf({ columns }: Rule, records: number): number[][] {
  const blocks = new Map<number, number[]>();
  const put = (key: number, index: number): void => {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [index]);
    else if (block.at(-1) !== index) block.push(index);
  };
  const [left, right] = columns;
  for (let index = 0; index < records; index += 1) {
    const lefts = left.keys[index] ?? [];
    if (right === undefined) {
      for (const key of lefts) put(key, index);
      continue;
    }
    const rights = right.keys[index] ?? [];
    for (const first of lefts) {
      for (const second of rights) {
        if (left !== right || first < second) put(first * 0x4000000 + second, index);
      }
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1);
}

function addAll(pairs: PairSet, block: readonly number[]): void {
  for (const [position, left] of block.entries()) {
    for (let other = position + 1; other < block.length; other += 1) pairs.add(left, block[other] ?? 0);
  }
}

function addNeighbours(pairs: PairSet, block: readonly number[], rank: Uint32Array, window: number): void {
  const sorted = block.toSorted((left, right) => (rank[left] ?? 0) - (rank[right] ?? 0));
  for (const [position, left] of sorted.entries()) {
    const end = Math.min(position + window + 1, sorted.length);
    for (let other = position + 1; other < end; other += 1) {
      const right = sorted[other] ?? 0;
      pairs.add(Math.min(left, right), Math.max(left, right));
    }
  }
}

/** Positions of all records when sorted by what they say. */
function ranksOf(records: number, sortTextOf: (index: number) => string): Uint32Array {
  const texts = Array.from({ length: records }, (_, index) => sortTextOf(index));
  const order = Uint32Array.from(texts.keys()).sort((left, right) => {
    const [first = '', second = ''] = [texts[left], texts[right]];
    return first < second ? -1 : first > second ? 1 : left - right;
  });
  const ranks = new Uint32Array(records);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
