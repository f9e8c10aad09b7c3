import { type BlockingLimits, candidatePairs, usualLimits } from './blocking/candidatePairs.ts';
import { keyColumnsOf } from './blocking/keyColumns.ts';
import type { PairSet } from './blocking/pairSet.ts';
import { PairComparer } from './comparePair.ts';
import type { Estimates } from './estimation/estimates.ts';
import { estimate } from './estimation/expectationMaximisation.ts';
import { PatternTable } from './estimation/patternTable.ts';
import { samplePairs } from './estimation/samplePairs.ts';
import type { DuplicateModel, DuplicateRecord } from './model.ts';
import { compareText, RecordTable } from './recordTable.ts';
import { type DuplicatePair, PairScorer } from './scorePair.ts';

export interface DuplicateOptions {
  /** Pairs below are not told. */
  readonly minProbability?: number;
  /** Of an earlier run; saves estimating, and few records are judged by what many taught. */
  readonly estimates?: Estimates;
  readonly limits?: BlockingLimits;
}

export interface Duplicates {
  /** Likeliest first. A record may be in several. */
  readonly pairs: readonly DuplicatePair[];
  readonly estimates: Estimates;
  /** How many pairs were compared. */
  readonly compared: number;
}

const SAMPLE = 500_000;
/** A value is kept in the estimates when more records have it. */
const FREQUENT = 4;

/**
 * Finds records that are one and the same person or company, without being taught by examples. Nothing is merged: what is
 * done about a pair is for the caller to decide.
 *
 * It holds the thread for about a second for each thousand records: many belong into a worker or a process of their own.
 */
export function findDuplicates(
  records: Iterable<DuplicateRecord>,
  model: DuplicateModel,
  options: DuplicateOptions = {},
): Duplicates {
  const table = new RecordTable(model);
  for (const record of records) table.add(record);
  return findDuplicatesIn(table, options);
}

/** The same for a table that was filled row by row, as from a cursor. */
export function findDuplicatesIn(table: RecordTable, options: DuplicateOptions = {}): Duplicates {
  const { minProbability = 0.5, limits = usualLimits } = options;
  const rows = table.rowsById();
  const candidates = candidatePairs(keyColumnsOf(table, rows), (index) => wordsOfRow(table, rows[index] ?? 0), limits);
  const estimates = options.estimates ?? estimateFrom(table, rows, candidates);
  const scorer = new PairScorer(table, estimates);
  const pairs: DuplicatePair[] = [];
  for (let index = 0; index < candidates.size; index += 1) {
    const left = rows[candidates.lefts[index] ?? 0] ?? 0;
    const right = rows[candidates.rights[index] ?? 0] ?? 0;
    if (scorer.probability(left, right) >= minProbability) pairs.push(scorer.explain(left, right));
  }
  pairs.sort(
    (one, other) =>
      other.probability - one.probability ||
      compareText(one.left, other.left) ||
      compareText(one.right, other.right),
  );
  return { pairs, estimates, compared: candidates.size };
}

function estimateFrom(table: RecordTable, rows: Uint32Array, candidates: PairSet): Estimates {
  const comparer = new PairComparer(table);
  const sizes = comparer.comparisons.map(({ levels }) => levels.length);
  const levels = new Uint8Array(sizes.length);
  const patternsOf = (each: (take: (left: number, right: number) => void) => void): PatternTable => {
    const patterns = new PatternTable(sizes);
    each((left, right) => {
      comparer.compare(rows[left] ?? 0, rows[right] ?? 0, levels);
      patterns.add(levels);
    });
    return patterns;
  };
  const { shares, levels: learned } = estimate({
    comparisons: comparer.comparisons,
    relations: table.model.relations,
    records: table.size,
    candidates: patternsOf((take) => {
      for (let index = 0; index < candidates.size; index += 1) {
        take(candidates.lefts[index] ?? 0, candidates.rights[index] ?? 0);
      }
    }),
    sample: patternsOf((take) => samplePairs(table.size, SAMPLE, take)),
  });
  return {
    records: table.size,
    matchShare: shares.match,
    relationShares: shares.relations,
    levels: learned,
    frequent: frequentValues(table),
  };
}

function frequentValues({ columns }: RecordTable): Record<string, number>[] {
  return columns.map(({ counts, dictionary }) => {
    const frequent: Record<string, number> = {};
    for (const [value, count = 0] of counts.entries()) {
      if (count > FREQUENT) frequent[dictionary.termOf(value)] = count;
    }
    return frequent;
  });
}

/** What neighbours in a large block are sorted by. */
function wordsOfRow({ columns }: RecordTable, row: number): string {
  return columns
    .map(({ first, dictionary }) => {
      const value = first[row] ?? -1;
      return value < 0 ? '' : dictionary.termOf(value);
    })
    .join(' ');
}
