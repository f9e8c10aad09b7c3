import { type Comparison, MISSING } from '../comparePair.ts';
import type { RelationModel } from '../model.ts';

/** What was learned from records without labels; plain JSON, so that it can be kept and used for records that come later. */
export interface Estimates {
  /** Records it was learned from. */
  readonly records: number;
  /** Share of all pairs that are one and the same. */
  readonly matchShare: number;
  /** Share of all pairs that are in each relation of the model. */
  readonly relationShares: readonly number[];
  /** By comparison and level. */
  readonly levels: readonly (readonly LevelShares[])[];
  /** By field of the model: values that more than a few records have, and how many. */
  readonly frequent: readonly Readonly<Record<string, number>>[];
}

export interface LevelShares {
  /** Of pairs that are one and the same. */
  readonly match: number;
  /** Of pairs of two different ones. */
  readonly other: number;
}

/** A slot for each level of a comparison; the last one is "missing" and weighs nothing. */
export const STRIDE = 16;

/** The logarithms (base 2) by which a pair's levels are summed: for one and the same, then for each relation. */
export interface WeightTable {
  readonly match: Float64Array;
  readonly relations: readonly Float64Array[];
}

export function slotOf(comparison: number, level: number): number {
  return comparison * STRIDE + (level === MISSING ? STRIDE - 1 : level);
}

export function weightTable(
  comparisons: readonly Comparison[],
  relations: readonly RelationModel[],
  levels: readonly (readonly LevelShares[])[],
): WeightTable {
  const match = new Float64Array(comparisons.length * STRIDE);
  const ofRelations = relations.map(() => new Float64Array(comparisons.length * STRIDE));
  for (const [comparison, { kind }] of comparisons.entries()) {
    for (const [level, shares] of (levels[comparison] ?? []).entries()) {
      const slot = slotOf(comparison, level);
      match[slot] = Math.log2(shares.match / shares.other);
      for (const [index, relation] of relations.entries()) {
        const table = ofRelations[index];
        if (table !== undefined) {
          table[slot] = Math.log2(relatedShare(relation, kind, level, shares) / shares.other);
        }
      }
    }
  }
  return { match, relations: ofRelations };
}

/** Share of related pairs at a level: those who share the field agree as one does with himself, the others by chance. */
export function relatedShare(
  relation: RelationModel,
  kind: Comparison['kind'],
  level: number,
  { match, other }: LevelShares,
): number {
  if (kind === 'nameOrder') return other;
  const own = relation.levels?.[kind]?.[level];
  if (own !== undefined) return own;
  const shared = relation.shares[kind] ?? 0;
  return shared * match + (1 - shared) * other;
}
