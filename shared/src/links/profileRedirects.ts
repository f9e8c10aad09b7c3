import { isolateByWorkspace, type Migration, migration } from '../db/migrate.ts';
import type { Session, Transaction } from '../db/session.ts';

/**
 * Where merged profiles went, kept by every part that stores profile ids: an event told before a merge
 * may be heard after it, and its profile id must still lead to the survivor.
 */
export const profileRedirectsMigration: Migration = migration('20260101T0810_create_profile_redirects', [
  `create table profile_redirects (
     workspace_id text not null,
     from_id text not null,
     into_id text not null,
     primary key (workspace_id, from_id)
   )`,
  `create index profile_redirects_into on profile_redirects (into_id)`,
  isolateByWorkspace('profile_redirects'),
]);

export interface ProfileMerge {
  readonly from: string;
  readonly into: string;
}

/** Writes merges down in their order; chains are kept flat, so one look-up always suffices. */
export async function recordRedirects(tx: Transaction, merges: readonly ProfileMerge[]): Promise<void> {
  for (const { from, into } of merges) {
    await tx.query(
      `/* links.recordRedirect */
       with target as (
         select coalesce((select into_id from profile_redirects where from_id = $3), $3) as id
       ), shortened as (
         update profile_redirects set into_id = target.id from target where into_id = $2
       )
       insert into profile_redirects (workspace_id, from_id, into_id)
       select $1, $2, target.id from target where target.id <> $2
       on conflict (workspace_id, from_id) do update set into_id = excluded.into_id`,
      [tx.workspaceId, from, into],
    );
  }
}

/** The survivor of each id that was merged away; ids without an entry stand for themselves. */
export async function survivorsOf(
  session: Session,
  profileIds: readonly string[],
): Promise<(id: string) => string> {
  const rows = await session.query<{ from_id: string; into_id: string }>(
    `/* links.survivorsOf */ select from_id, into_id from profile_redirects where from_id = any($1::text[])`,
    [profileIds],
  );
  const survivors = new Map(rows.map((row) => [row.from_id, row.into_id]));
  return (id) => survivors.get(id) ?? id;
}
