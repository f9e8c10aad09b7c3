import type { Comparison } from '../comparePair.ts';
import type { RelationModel } from '../model.ts';
import { type LevelShares, STRIDE, slotOf, type WeightTable, weightTable } from './estimates.ts';
import { monotone } from './monotone.ts';
import type { PatternTable } from './patternTable.ts';
import { type Evidence, posterior, type Shares } from './posterior.ts';

export interface EstimationInput {
  readonly comparisons: readonly Comparison[];
  readonly relations: readonly RelationModel[];
  /** Pairs that blocking found: nearly all that are one and the same are among them. */
  readonly candidates: PatternTable;
  /** Pairs drawn at random from all. */
  readonly sample: PatternTable;
  readonly records: number;
}

export interface Estimated {
  readonly shares: Shares;
  readonly levels: readonly (readonly LevelShares[])[];
  readonly rounds: number;
}

/** As if so many pairs had been seen that are as the kinds assume; keeps few records from telling nonsense. */
const MATCH_PRIOR = 20;
const OTHER_PRIOR = 50;
const MOST_ROUNDS = 100;
const SETTLED = 1e-4;

/**
 * Expectation maximisation of the Fellegi-Sunter model over all pairs of records. Pairs that blocking did not find count as
 * different, so the shares of levels among different pairs come from the random sample, those among equal ones from the
 * candidates, each weighed by the probability that the present estimate gives it.
 *
 * Training on one blocking rule at a time, as is usual, must leave out the fields of that rule. The union of all rules needs
 * not: for every field it has pairs that were found by others.
 */
export function estimate(input: EstimationInput): Estimated {
  const { comparisons, records } = input;
  const pairs = Math.max((records * (records - 1)) / 2, 1);
  const assumed = Math.min(0.05, (0.1 * records) / pairs);
  let shares: Shares = {
    match: assumed,
    relations: input.relations.map(({ perMatch }) => perMatch * assumed),
  };
  let levels: readonly (readonly LevelShares[])[] = comparisons.map(({ levels: known }) => known);
  levels = withOthers(input, levels, shares);
  for (let round = 1; ; round += 1) {
    const table = weightTable(comparisons, input.relations, levels);
    const found = expect(input.candidates, table, shares, comparisons.length);
    const drawn = expect(input.sample, table, shares, comparisons.length);
    const before = levels;
    levels = comparisons.map((comparison, index) =>
      monotone(
        withinBounds(
          levelShares(comparison, index, found.matches, drawn.others, drawn.total),
          comparison.mostDifferent,
        ),
      ),
    );
    shares = {
      match: (found.matched + 1) / (pairs + 1 / assumed),
      relations: input.relations.map(({ perMatch }, index) => {
        const least = (perMatch * (found.matched + 1)) / (4 * pairs);
        const share = Math.max(
          (found.related[index] ?? 0) / pairs,
          (drawn.related[index] ?? 0) / Math.max(drawn.total, 1),
        );
        return Math.min(0.25, Math.max(least, share));
      }),
    };
    if (round === MOST_ROUNDS || farthest(before, levels) < SETTLED) return { shares, levels, rounds: round };
  }
}

/** The first look at the sample: nearly all pairs of it are different. */
function withOthers(
  { comparisons, relations, sample }: EstimationInput,
  levels: readonly (readonly LevelShares[])[],
  shares: Shares,
): readonly (readonly LevelShares[])[] {
  const table = weightTable(comparisons, relations, levels);
  const drawn = expect(sample, table, shares, comparisons.length);
  const nothing = new Float64Array(comparisons.length * STRIDE);
  return comparisons.map((comparison, index) =>
    levelShares(comparison, index, nothing, drawn.others, drawn.total),
  );
}

interface Expected {
  /** By slot: how many pairs that are one and the same, and how many that are not, are at the level. */
  readonly matches: Float64Array;
  readonly others: Float64Array;
  readonly related: Float64Array;
  readonly matched: number;
  readonly total: number;
}

function expect(patterns: PatternTable, table: WeightTable, shares: Shares, width: number): Expected {
  const matches = new Float64Array(width * STRIDE);
  const others = new Float64Array(width * STRIDE);
  const related = new Float64Array(table.relations.length);
  const evidence: Evidence = { match: 0, relations: new Float64Array(table.relations.length) };
  const probabilities = new Float64Array(table.relations.length);
  let matched = 0;
  let total = 0;
  for (let pattern = 0; pattern < patterns.size; pattern += 1) {
    const count = patterns.counts[pattern] ?? 0;
    const at = pattern * width;
    sumEvidence(patterns.levels, at, width, table, evidence);
    const probability = posterior(evidence, shares, probabilities);
    for (let comparison = 0; comparison < width; comparison += 1) {
      const slot = slotOf(comparison, patterns.levels[at + comparison] ?? 0);
      matches[slot] = (matches[slot] ?? 0) + count * probability;
      others[slot] = (others[slot] ?? 0) + count * (1 - probability);
    }
    for (let index = 0; index < related.length; index += 1) {
      related[index] = (related[index] ?? 0) + count * (probabilities[index] ?? 0);
    }
    matched += count * probability;
    total += count;
  }
  return { matches, others, related, matched, total };
}

/** Adds up the weights of the levels that stand at `at`. */
export function sumEvidence(
  levels: Uint8Array,
  at: number,
  width: number,
  table: WeightTable,
  into: Evidence,
): void {
  into.match = 0;
  into.relations.fill(0);
  for (let comparison = 0; comparison < width; comparison += 1) {
    const slot = slotOf(comparison, levels[at + comparison] ?? 0);
    into.match += table.match[slot] ?? 0;
    for (let index = 0; index < table.relations.length; index += 1) {
      into.relations[index] = (into.relations[index] ?? 0) + (table.relations[index]?.[slot] ?? 0);
    }
  }
}

function levelShares(
  { levels }: Comparison,
  comparison: number,
  matches: Float64Array,
  others: Float64Array,
  drawn: number,
): LevelShares[] {
  const sumOf = (counts: Float64Array) =>
    levels.reduce((sum, _, level) => sum + (counts[slotOf(comparison, level)] ?? 0), 0);
  const matchTotal = sumOf(matches) + MATCH_PRIOR;
  const otherTotal = sumOf(others) + OTHER_PRIOR;
  // What a sample never showed may still happen once in as many pairs.
  const least = 1 / (drawn + OTHER_PRIOR / 0.0001);
  return levels.map((level, index) => {
    const slot = slotOf(comparison, index);
    return {
      match: ((matches[slot] ?? 0) + MATCH_PRIOR * level.match) / matchTotal,
      other: Math.max(((others[slot] ?? 0) + OTHER_PRIOR * level.other) / otherTotal, least),
    };
  });
}

/** Takes the last level down to `most` and gives the rest to the others. */
function withinBounds(levels: readonly LevelShares[], most: number): readonly LevelShares[] {
  const different = levels.at(-1)?.match ?? 0;
  if (different <= most) return levels;
  return levels.map(({ match, other }, level) => ({
    match: level === levels.length - 1 ? most : (match * (1 - most)) / (1 - different),
    other,
  }));
}

function farthest(
  before: readonly (readonly LevelShares[])[],
  after: readonly (readonly LevelShares[])[],
): number {
  let most = 0;
  for (const [comparison, levels] of after.entries()) {
    for (const [level, { match }] of levels.entries()) {
      most = Math.max(most, Math.abs(match - (before[comparison]?.[level]?.match ?? 0)));
    }
  }
  return most;
}
