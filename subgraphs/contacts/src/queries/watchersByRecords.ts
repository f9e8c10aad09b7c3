import type { Database } from '@rapport/shared/db/database.ts';

/** Who watches contacts and companies, the first first. */
export function watchersByRecords(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ readonly key: string; readonly id: string }[]> {
  return db.read(
    workspaceId,
    `/* contacts.watchersByRecords */
     select entity_id as key, user_id as id from watchers where entity_id = any($1::text[]) order by since, user_id`,
    [ids],
  );
}
