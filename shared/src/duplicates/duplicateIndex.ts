import { keysOfRow, type RecordKey } from './blocking/keyColumns.ts';
import type { Estimates } from './estimation/estimates.ts';
import type { DuplicateModel, DuplicateRecord } from './model.ts';
import { compareText, RecordTable } from './recordTable.ts';
import { type DuplicatePair, PairScorer } from './scorePair.ts';

/** A key that more records have says too little to look through them all. */
const LONGEST_LIST = 5_000;
/** Candidates of one record that are compared: those that share most keys. */
const MOST_CANDIDATES = 500;

/**
 * Records that a new one is looked up among, judged by what an earlier `findDuplicates` learned. Keep one in memory and `add`
 * as records come; or keep `keysOf` of each record in a table of the database, fetch the records that share keys with the
 * new one, and open an index of these few.
 */
export class DuplicateIndex {
  readonly #table: RecordTable;
  readonly #scorer: PairScorer;
  /** Rows by the text of a key. */
  readonly #lists = new Map<string, Set<number>>();

  constructor(model: DuplicateModel, estimates: Estimates) {
    this.#table = new RecordTable(model);
    this.#scorer = new PairScorer(this.#table, estimates);
  }

  get size(): number {
    return this.#table.count;
  }

  add(record: DuplicateRecord): void {
    const row = this.#table.add(record);
    for (const { text } of keysOfRow(this.#table, row)) {
      const list = this.#lists.get(text);
      if (list === undefined) this.#lists.set(text, new Set([row]));
      else list.add(row);
    }
  }

  /** Gives whether it was there. */
  remove(id: string): boolean {
    const row = this.#table.rowOf(id);
    if (row === undefined) return false;
    for (const { text } of keysOfRow(this.#table, row)) {
      const list = this.#lists.get(text);
      list?.delete(row);
      if (list?.size === 0) this.#lists.delete(text);
    }
    return this.#table.remove(id);
  }

  /**
   * Records that may be the same as this one, likeliest first. One that is not in the index does not get into it; one that is,
   * is looked up as it stands there.
   */
  duplicatesOf(record: DuplicateRecord, minProbability = 0.5): DuplicatePair[] {
    const known = this.#table.rowOf(record.id);
    const row = known ?? this.#table.add(record);
    const partnerOf = ({ left, right }: DuplicatePair) => (left === record.id ? right : left);
    try {
      return this.#candidatesOf(row)
        .filter((other) => this.#scorer.probability(row, other) >= minProbability)
        .map((other) => this.#scorer.explain(row, other))
        .sort(
          (one, other) =>
            other.probability - one.probability || compareText(partnerOf(one), partnerOf(other)),
        );
    } finally {
      if (known === undefined) this.#table.remove(record.id);
    }
  }

  /** Rows that share a sole key, or keys of two sources, or two of one that pairs up. */
  #candidatesOf(own: number): number[] {
    const shared = new Map<number, { source: string; name: string; keys: number; meets: boolean }>();
    for (const { text, source, name, isSole, isPaired } of keysOfRow(this.#table, own)) {
      const list = this.#lists.get(text);
      if (list === undefined || list.size > LONGEST_LIST) continue;
      for (const row of list) {
        const found = shared.get(row);
        if (found === undefined) {
          shared.set(row, { source, name, keys: 1, meets: isSole });
          continue;
        }
        // Keys of one name come one after the other.
        found.meets ||= isSole || found.source !== source || (isPaired && found.name === name);
        found.name = name;
        found.keys += 1;
      }
    }
    shared.delete(own);
    return [...shared]
      .filter(([, { meets }]) => meets)
      .sort(([first, one], [second, other]) => other.keys - one.keys || first - second)
      .slice(0, MOST_CANDIDATES)
      .map(([row]) => row);
  }
}

/** The keys under which a record is found, for keeping them in a database. */
export function keysOf(record: DuplicateRecord, model: DuplicateModel): RecordKey[] {
  const table = new RecordTable(model);
  return keysOfRow(table, table.add(record));
}
