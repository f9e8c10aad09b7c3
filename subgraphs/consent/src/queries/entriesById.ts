import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { ConsentEntry } from '../domain/consent.ts';
import { entryTable } from '../storage/tables.ts';

export function entriesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ConsentEntry[]> {
  return db.read(
    workspaceId,
    `/* consent.entriesById */ select ${columnsOf(entryTable)} from entries where id = any($1::text[])`,
    [ids],
  );
}
