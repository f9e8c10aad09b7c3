import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Purpose } from '../domain/purpose.ts';
import { purposeTable } from '../storage/tables.ts';

export function listPurposes(db: Database, workspaceId: string): Promise<Purpose[]> {
  return db.read(
    workspaceId,
    `/* consent.listPurposes */ select ${columnsOf(purposeTable)} from purposes order by key collate "C"`,
  );
}

export function purposesByKey(
  db: Database,
  workspaceId: string,
  keys: readonly string[],
): Promise<Purpose[]> {
  return db.read(
    workspaceId,
    `/* consent.purposesByKey */ select ${columnsOf(purposeTable)} from purposes where key = any($1::text[])`,
    [keys],
  );
}
