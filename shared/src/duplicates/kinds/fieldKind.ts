/** What a field is; decides how it is read, compared and blocked. */
export type FieldKindName =
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'organisation'
  | 'date'
  | 'email'
  | 'phone'
  | 'domain'
  | 'street'
  | 'city'
  | 'postcode'
  | 'region'
  | 'country'
  | 'identifier'
  | 'text';

/** One step of agreement between two values, with what is assumed of it before any data was seen. */
export interface Level {
  readonly name: string;
  /** Share of pairs that are one and the same at this level. */
  readonly match: number;
  /** Share of pairs that are two different ones. */
  readonly other: number;
}

/** A key by which records meet. A sole key is enough alone; any other takes two of different fields. */
export interface BlockKey<Value> {
  readonly name: string;
  readonly isSole: boolean;
  /** Two of these make a rule as well: two words of one name. */
  readonly pairsUp?: boolean;
  of(value: Value): readonly string[];
}

/** How values of one kind are read and compared. `Value` is what `read` prepares once so that `compare` is cheap. */
export interface FieldKind<Value> {
  /** Best first, the last one "nothing alike". */
  readonly levels: readonly Level[];
  /**
   * Of pairs that are one and the same, so many at most have nothing alike here. Where records have little else but name and
   * address, estimation would else take the households of the data for people who change their given name.
   */
  readonly mostDifferent?: number;
  readonly keys: readonly BlockKey<Value>[];
  /** Nothing where the text says nothing. */
  read(raw: string): Value | undefined;
  /** Values of one term are equal in every way: which of them came first must not matter. */
  termOf(value: Value): string;
  /** Position in `levels`; never called for values of one term. */
  compare(left: Value, right: Value): number;
  /** Where two equal values may be less than the best level (a shared inbox). */
  equalLevel?(value: Value): number;
  /** Whether a rarer value speaks louder at the best level; on for all but fields whose values are all alike. */
  readonly weighsFrequency: boolean;
}

const NOTHING = new Set(
  'null none nil nan na undefined unknown unbekannt inconnu test tbd xxx anonymous guest not provided not available'
    .split(' ')
    .concat('not provided', 'not available', 'no name', 'n a'),
);

/** Whether a plain text stands for the absence of a value. */
export function saysNothing(plain: string): boolean {
  return plain === '' || NOTHING.has(plain) || /^(?:0+|-1|x+)$/.test(plain);
}
