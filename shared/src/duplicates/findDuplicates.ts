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

const SAMPLE = 400_000;
/** A value is kept in the estimates when more records have it. */
const FREQUENT = 4;

/**
 * Finds records that are one and the same person or company, without being taught by examples. Nothing is merged: what is
 * done about a pair is for the caller to decide.
 *
 * It holds the thread for about half a second for each thousand records: many belong into a worker or a process of their own.
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
  const found = candidatePairs(
    keyColumnsOf(table, rows),
    (index) => wordsOfRow(table, rows[index] ?? 0),
    limits,
  );
  const candidates = compareAll(table, rows, found);
  const estimates = options.estimates ?? estimateFrom(table, rows, candidates.patterns);
  const pairs = pairsAbove(minProbability, new PairScorer(table, estimates), candidates);
  return { pairs, estimates, compared: candidates.patternOf.length };
}

interface Candidates {
  /** By pair: rows of the table, and which pattern of levels theirs is. */
  readonly lefts: Uint32Array;
  readonly rights: Uint32Array;
  readonly patternOf: Uint32Array;
  readonly patterns: PatternTable;
}

function compareAll(table: RecordTable, rows: Uint32Array, { lefts, rights, size }: PairSet): Candidates {
  const rowsOf = (indexes: Uint32Array) => indexes.subarray(0, size).map((index) => rows[index] ?? 0);
  const count = patternCounter(new PairComparer(table));
  const patternOf = new Uint32Array(size);
  const pairs = { lefts: rowsOf(lefts), rights: rowsOf(rights) };
  for (let pair = 0; pair < size; pair += 1) {
    patternOf[pair] = count.add(pairs.lefts[pair] ?? 0, pairs.rights[pair] ?? 0);
  }
  return { ...pairs, patternOf, patterns: count.patterns };
}

function patternCounter(comparer: PairComparer) {
  const patterns = new PatternTable(comparer.comparisons.map(({ levels }) => levels.length));
  const levels = new Uint8Array(patterns.width);
  return {
    patterns,
    add(left: number, right: number): number {
      comparer.compare(left, right, levels);
      return patterns.add(levels);
    },
  };
}

function pairsAbove(
  probability: number,
  scorer: PairScorer,
  { lefts, rights, patternOf, patterns }: Candidates,
): DuplicatePair[] {
  const canReach = Uint8Array.from({ length: patterns.size }, (_, pattern) =>
    Number(scorer.canReach(probability, patterns.levels, pattern * patterns.width)),
  );
  const pairs: DuplicatePair[] = [];
  for (let pair = 0; pair < patternOf.length; pair += 1) {
    if (canReach[patternOf[pair] ?? 0] === 0) continue;
    const [left = 0, right = 0] = [lefts[pair], rights[pair]];
    if (scorer.probability(left, right) >= probability) pairs.push(scorer.explain(left, right));
  }
  return pairs.sort(
    (one, other) =>
      other.probability - one.probability ||
      compareText(one.left, other.left) ||
      compareText(one.right, other.right),
  );
}

function estimateFrom(table: RecordTable, rows: Uint32Array, candidates: PatternTable): Estimates {
  const comparer = new PairComparer(table);
  const sample = patternCounter(comparer);
  samplePairs(table.size, SAMPLE, (left, right) => {
    sample.add(rows[left] ?? 0, rows[right] ?? 0);
  });
  const { shares, levels } = estimate({
    comparisons: comparer.comparisons,
    relations: table.model.relations,
    records: table.size,
    candidates,
    sample: sample.patterns,
  });
  return {
    records: table.size,
    matchShare: shares.match,
    relationShares: shares.relations,
    levels,
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
