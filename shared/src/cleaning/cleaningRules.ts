/** Which of the first two numbers of 03/04/2024 is the day, where both can be. */
export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/** What a source says about its values that the values do not say themselves. */
export interface CleaningRules {
  /** Of phone numbers without one: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Null refuses dates that can be read both ways. */
  readonly dateOrder: DateOrder | null;
}

/** A clean value, or why there is none; a fault completes "birthday …". */
export type Cleaned = { readonly value: string } | { readonly fault: string };
