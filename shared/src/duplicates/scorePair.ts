import { type Comparison, MISSING, PairComparer } from './comparePair.ts';
import {
  type Estimates,
  relatedShare,
  slotOf,
  type WeightTable,
  weightTable,
} from './estimation/estimates.ts';
import { sumEvidence } from './estimation/expectationMaximisation.ts';
import { type Evidence, posterior, type Shares } from './estimation/posterior.ts';
import type { RecordTable } from './recordTable.ts';

/** What one comparison says. `bits` is log2 of how much likelier it is for one and the same than for two strangers. */
export interface Reason {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

export interface DuplicatePair {
  readonly left: string;
  readonly right: string;
  readonly probability: number;
  /** Sum of the reasons, the prior among them: log2 of the odds. */
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** Records beyond the pair itself that may have a value before it is taken for a common one: copies of one record. */
const COPIES = 2;

/** Scores rows of one table with what was estimated, from it or from an earlier one. */
export class PairScorer {
  readonly comparer: PairComparer;
  readonly #table: RecordTable;
  readonly #estimates: Estimates;
  readonly #weights: WeightTable;
  readonly #shares: Shares;
  readonly #levels: Uint8Array;
  readonly #evidence: Evidence;
  readonly #related: Float64Array;
  /** By field: bits that the rarest value says above an average one. */
  readonly #gains: readonly number[];

  constructor(table: RecordTable, estimates: Estimates) {
    const { relations } = table.model;
    this.comparer = new PairComparer(table);
    this.#table = table;
    this.#estimates = estimates;
    this.#weights = weightTable(this.comparer.comparisons, relations, estimates.levels);
    this.#shares = { match: estimates.matchShare, relations: estimates.relationShares };
    this.#levels = new Uint8Array(this.comparer.comparisons.length);
    this.#evidence = { match: 0, relations: new Float64Array(relations.length) };
    this.#related = new Float64Array(relations.length);
    this.#gains = table.columns.map((_, index) => {
      const other = estimates.levels[index]?.[0]?.other ?? 1;
      return Math.max(0, Math.log2(other / this.#rarity(index, 0, other)));
    });
  }

  /**
   * Whether a pair with these levels can come to a probability, were its values the rarest and no relation in its way. Nine of
   * ten candidates cannot, and their values need not be looked at.
   */
  canReach(probability: number, levels: Uint8Array, at: number): boolean {
    let bits = Math.log2(this.#shares.match / (1 - this.#shares.match));
    for (let index = 0; index < this.#levels.length; index += 1) {
      const level = levels[at + index] ?? MISSING;
      bits += this.#weights.match[slotOf(index, level)] ?? 0;
      if (level === 0) bits += this.#gains[index] ?? 0;
    }
    return bits >= Math.log2(probability / (1 - probability));
  }

  /** Probability that two rows are one and the same; either way round. */
  probability(left: number, right: number): number {
    const [first, second] = this.#ordered(left, right);
    this.comparer.compare(first, second, this.#levels);
    return this.#probabilityOf(first, second);
  }

  /** By id: of swapped names, the record that comes first says which is the given one. */
  #ordered(left: number, right: number): readonly [number, number] {
    const { ids } = this.#table;
    return (ids[left] ?? '') < (ids[right] ?? '') ? [left, right] : [right, left];
  }

  #probabilityOf(left: number, right: number): number {
    const { comparisons } = this.comparer;
    sumEvidence(this.#levels, 0, comparisons.length, this.#weights, this.#evidence);
    for (const [index, comparison] of comparisons.entries()) {
      if (this.#levels[index] === 0) this.#weighFrequency(index, comparison, left, right);
    }
    return posterior(this.#evidence, this.#shares, this.#related);
  }

  /** The same with the reasons told; `probability` is for the many pairs that come to nothing. */
  explain(one: number, other: number): DuplicatePair {
    const [left, right] = this.#ordered(one, other);
    const probability = this.probability(left, right);
    const { comparisons } = this.comparer;
    const reasons: Reason[] = comparisons.flatMap(({ name, levels }, index) => {
      const level = this.#levels[index] ?? MISSING;
      if (level === MISSING || (index >= this.#table.columns.length && level === 0)) return [];
      return [
        { field: name, level: levels[level]?.name ?? '', bits: this.#bitsOf(index, level, left, right) },
      ];
    });
    const { match } = this.#shares;
    reasons.push({ field: 'prior', level: 'any two records', bits: Math.log2(match / (1 - match)) });
    const weight = Math.log2(probability / (1 - probability));
    const said = reasons.reduce((sum, { bits }) => sum + bits, 0);
    const doubt = this.#doubt();
    if (doubt !== undefined) reasons.push({ ...doubt, bits: Math.min(0, weight - said) });
    const [first = '', second = ''] = [this.#table.ids[left], this.#table.ids[right]];
    return { left: first, right: second, probability, weight, reasons };
  }

  #bitsOf(index: number, level: number, left: number, right: number): number {
    const usual = this.#weights.match[slotOf(index, level)] ?? 0;
    if (level !== 0) return usual;
    const shares = this.#estimates.levels[index]?.[0];
    const other = this.#frequencyOf(index, left, right);
    return shares === undefined || other === undefined ? usual : Math.log2(shares.match / other);
  }

  /** The relation that the pair is likeliest to be in, where that is likelier than none. */
  #doubt(): { field: string; level: string } | undefined {
    let most = -1;
    for (const [index, share] of this.#related.entries()) {
      if (share > (this.#related[most] ?? 0)) most = index;
    }
    const relation = this.#table.model.relations[most];
    return relation === undefined ? undefined : { field: relation.name, level: relation.says };
  }

  /** In place of what agreeing on any value says, what agreeing on this one does. */
  #weighFrequency(index: number, { kind }: Comparison, left: number, right: number): void {
    const shares = this.#estimates.levels[index]?.[0];
    const other = this.#frequencyOf(index, left, right);
    if (shares === undefined || other === undefined) return;
    const slot = slotOf(index, 0);
    this.#evidence.match += Math.log2(shares.match / other) - (this.#weights.match[slot] ?? 0);
    const exact = { match: shares.match, other };
    for (const [position, relation] of this.#table.model.relations.entries()) {
      const usual = this.#weights.relations[position]?.[slot] ?? 0;
      const now = Math.log2(Math.min(1, relatedShare(relation, kind, 0, exact)) / other);
      this.#evidence.relations[position] = (this.#evidence.relations[position] ?? 0) + now - usual;
    }
  }

  /**
   * Probability that a stranger has the value on which the pair agrees, from how many others have it. A value nobody else
   * has is as rare as values of the field are; few records leave it near the average of the field.
   */
  #frequencyOf(index: number, left: number, right: number): number | undefined {
    const column = this.#table.columns[index];
    const shares = this.#estimates.levels[index]?.[0];
    if (column === undefined || shares === undefined || !column.dictionary.weighsFrequency) return undefined;
    const isSwapped = this.#levels[this.#table.columns.length] === 1;
    const { value, records } = this.comparer.agreedValue(index, left, right, isSwapped);
    const known = this.#estimates.frequent[index]?.[column.dictionary.termOf(value)] ?? 0;
    return this.#rarity(index, Math.max(records, known) - 2, shares.other);
  }

  #rarity(index: number, others: number, average: number): number {
    const records = Math.max(this.#estimates.records, this.#table.columns[index]?.present ?? 0, 2);
    const beside = Math.max(others, 0);
    const smoothed = (beside + 0.5) / (records - 2 + 0.5 / average);
    return Math.min(1, Math.max(smoothed, (beside - COPIES) / records));
  }
}
