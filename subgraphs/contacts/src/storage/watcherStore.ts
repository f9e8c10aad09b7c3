import type { Transaction } from '@rapport/shared/db/session.ts';

export type Watchable = 'contact' | 'company';

/** Watching again changes nothing. */
export async function insertWatcher(
  tx: Transaction,
  entity: Watchable,
  id: string,
  userId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `/* contacts.insertWatcher */
     insert into watchers (workspace_id, entity, entity_id, user_id, since) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tx.workspaceId, entity, id, userId, at],
  );
}

export async function deleteWatcher(tx: Transaction, id: string, userId: string): Promise<void> {
  await tx.query(`/* contacts.deleteWatcher */ delete from watchers where entity_id = $1 and user_id = $2`, [
    id,
    userId,
  ]);
}

export interface Watched {
  readonly entity: Watchable;
  readonly entityId: string;
  readonly userIds: readonly string[];
}

/** Who watches which of some records, one line a record that somebody does. */
export async function listWatched(
  tx: Transaction,
  ids: readonly string[],
  exceptUserId: string,
): Promise<Watched[]> {
  return tx.query<Watched>(
    `/* contacts.listWatched */
     select entity, entity_id as "entityId", array_agg(user_id order by user_id) as "userIds"
     from watchers where entity_id = any($1::text[]) and user_id <> $2
     group by entity, entity_id order by entity_id`,
    [ids, exceptUserId],
  );
}
