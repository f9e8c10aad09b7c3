import type { Estimates } from '../duplicates/estimation/estimates.ts';
import type { DuplicateRecord } from '../duplicates/model.ts';
import type { DuplicatePair } from '../duplicates/scorePair.ts';
import type { KeyRows } from './keys.ts';

/** What a search asks of its thread, one after the other. */
export type SearchRequest =
  | { readonly ask: 'add'; readonly records: readonly DuplicateRecord[] }
  | { readonly ask: 'find'; readonly minProbability: number }
  | { readonly ask: 'pairs' | 'keys'; readonly from: number; readonly count: number };

/** What it answers, by what was asked. */
export interface SearchAnswers {
  /** How many records it holds. */
  readonly add: number;
  readonly find: { readonly records: number; readonly pairs: number; readonly estimates: Estimates };
  readonly pairs: readonly DuplicatePair[];
  readonly keys: KeyRows;
}
