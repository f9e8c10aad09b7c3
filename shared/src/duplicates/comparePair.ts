import { isExplainedByName } from './kinds/explainedEmail.ts';
import type { Level } from './kinds/fieldKind.ts';
import type { FieldModel } from './model.ts';
import { type FieldColumn, type RecordTable, valuesIn } from './recordTable.ts';

/** Neither for nor against: a value is missing on one side. */
export const MISSING = 255;

/** What is compared of a pair: each field, and whether given and family name stand in each other's place. */
export interface Comparison {
  readonly name: string;
  readonly kind: FieldModel['kind'] | 'nameOrder';
  readonly levels: readonly Level[];
  /** Highest share of pairs of one and the same at the last level. */
  readonly mostDifferent: number;
}

const nameOrder: Comparison = {
  name: 'order of names',
  kind: 'nameOrder',
  mostDifferent: 1,
  levels: [
    { name: 'as written', match: 0.98, other: 0.99 },
    { name: 'given and family name swapped', match: 0.02, other: 0.01 },
  ],
};

/** Up to this level (similar or sounds alike) names speak for a pair. */
const NAMES_AGREE = 4;

/** Compares rows of one table; knows where the names are. */
export class PairComparer {
  readonly comparisons: readonly Comparison[];
  readonly #columns: readonly FieldColumn[];
  readonly #given: number;
  readonly #family: number;
  readonly #names: readonly number[];
  readonly #emails: readonly number[];

  constructor(table: RecordTable) {
    this.#columns = table.columns;
    this.#given = table.columns.findIndex(({ field }) => field.kind === 'givenName');
    this.#family = table.columns.findIndex(({ field }) => field.kind === 'familyName');
    const placesOf = (...kinds: FieldModel['kind'][]) =>
      [...table.columns.keys()].filter((index) =>
        kinds.some((kind) => table.columns[index]?.field.kind === kind),
      );
    this.#names = placesOf('givenName', 'familyName', 'fullName');
    this.#emails = placesOf('email');
    const fields = table.columns.map(({ field, dictionary }) => ({
      name: field.name,
      kind: field.kind,
      levels: dictionary.levels,
      mostDifferent: dictionary.mostDifferent,
    }));
    this.comparisons = this.#hasBothNames ? [...fields, nameOrder] : fields;
  }

  get #hasBothNames(): boolean {
    return this.#given >= 0 && this.#family >= 0;
  }

  /** Writes one level a comparison into `into`. */
  compare(left: number, right: number, into: Uint8Array): void {
    const columns = this.#columns;
    for (let field = 0; field < columns.length; field += 1) {
      const column = columns[field];
      if (column !== undefined) into[field] = levelOf(column, left, column, right);
    }
    if (this.#hasBothNames) this.#orderNames(left, right, into);
    for (const field of this.#emails) this.#explainEmail(field, left, right, into);
  }

  /**
   * Mail addresses are made of names: two Lauren Millers write as `lauren.m` here and `lauren.m12` there. Taken for evidence of
   * its own, this made estimation take 105,000 pairs for the 38,000 there were among 50,000 made-up people.
   */
  #explainEmail(field: number, left: number, right: number, into: Uint8Array): void {
    const level = into[field] ?? MISSING;
    if (level === 0 || level === MISSING) return;
    const namesAgree = this.#names.some((name) => (into[name] ?? MISSING) <= NAMES_AGREE + 2);
    const column = this.#columns[field];
    if (!namesAgree || column === undefined) return;
    const termOf = (row: number) => column.dictionary.termOf(column.first[row] ?? 0);
    const names = this.#names.flatMap((name) => {
      const { dictionary, first } = this.#columns[name] ?? column;
      return [left, right].map((row) => dictionary.termOf(first[row] ?? -1).replaceAll(' ', ''));
    });
    if (isExplainedByName(level, termOf(left), termOf(right), names)) into[field] = MISSING;
  }

  /** How many records have the value on which the two agree at `field`; of a swapped name, in whichever place more have it. */
  agreedValue(
    field: number,
    left: number,
    right: number,
    isSwapped: boolean,
  ): { value: number; records: number } {
    const column = this.#columns[field];
    const partner = this.#columns[isSwapped ? this.#partner(field) : field];
    if (column === undefined || partner === undefined) return { value: -1, records: 0 };
    const lefts = valuesIn(column, left);
    const rights = lefts.length > 1 ? valuesIn(partner, right) : [];
    const value = lefts.find((each) => rights.includes(each)) ?? lefts[0] ?? -1;
    return { value, records: Math.max(column.counts[value] ?? 0, partner.counts[value] ?? 0) };
  }

  #partner(field: number): number {
    if (field === this.#given) return this.#family;
    return field === this.#family ? this.#given : field;
  }

  /** Only where the names as written say nothing for the pair: brothers Paul Simon and Simon Paul stay two. */
  #orderNames(left: number, right: number, into: Uint8Array): void {
    const order = this.#columns.length;
    into[order] = 0;
    const givenLevel = into[this.#given] ?? MISSING;
    const familyLevel = into[this.#family] ?? MISSING;
    if (givenLevel <= NAMES_AGREE || familyLevel <= NAMES_AGREE) return;
    const given = this.#columns[this.#given];
    const family = this.#columns[this.#family];
    if (given === undefined || family === undefined) return;
    const leftGiven = levelOf(given, left, family, right);
    const leftFamily = levelOf(family, left, given, right);
    if (leftGiven === MISSING && leftFamily === MISSING) into[order] = MISSING;
    const agrees = leftGiven <= NAMES_AGREE || leftFamily <= NAMES_AGREE;
    const contradicts = [leftGiven, leftFamily].some((level) => level !== MISSING && level > NAMES_AGREE + 2);
    if (!agrees || contradicts) return;
    into[this.#given] = leftGiven;
    into[this.#family] = leftFamily;
    into[order] = 1;
  }
}

/** The best level over all values of both sides. */
function levelOf(leftColumn: FieldColumn, left: number, rightColumn: FieldColumn, right: number): number {
  const leftValue = leftColumn.first[left] ?? -1;
  const rightValue = rightColumn.first[right] ?? -1;
  if (leftValue < 0 || rightValue < 0) return MISSING;
  const { dictionary } = leftColumn;
  let best = dictionary.levelOf(leftValue, rightValue);
  const lefts = leftColumn.further.get(left);
  const rights = rightColumn.further.get(right);
  if (lefts === undefined && rights === undefined) return best;
  for (const one of [leftValue, ...(lefts ?? [])]) {
    for (const other of [rightValue, ...(rights ?? [])]) {
      best = Math.min(best, dictionary.levelOf(one, other));
    }
  }
  return best;
}
