import type { Database } from '../db/database.ts';
import type { DuplicateModel, DuplicateRecord } from '../duplicates/model.ts';

/** What a part says of one of its entities, so that duplicates of it can be found and shown. */
export interface ReviewedEntity {
  /** As in PROFILE; names its rows in the tables. */
  readonly entity: string;
  readonly model: DuplicateModel;
  /**
   * SQL for the id that a record goes by today, given the column with the one it had; null where it is gone or the
   * transaction may not see it.
   */
  current(column: string): string;
  /** SQL for further pairs that somebody has decided to be two: columns `one` and `other`. */
  readonly apart?: string;
  /** Ids after one of them, in their order: the pages of a search. */
  listIds(db: Database, workspaceId: string, after: string, limit: number): Promise<readonly string[]>;
  /** What is compared of records. One that has nothing to compare, or is gone, is left out. */
  loadRecords(db: Database, workspaceId: string, ids: readonly string[]): Promise<readonly DuplicateRecord[]>;
}

/** Below it is likelier that two records are two: neither kept nor shown. */
export const LEAST_PROBABILITY = 0.5;
