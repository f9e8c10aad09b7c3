import type { Transaction } from '@rapport/shared/db/session.ts';
import type { SearchRecord } from '../domain/searchWords.ts';
import { saveSearchRecords } from '../storage/searchStore.ts';

/** Has the search find records by what they are called now; telling it again changes nothing. */
export function indexRecords(tx: Transaction, records: readonly SearchRecord[]): Promise<void> {
  return saveSearchRecords(tx, records);
}
