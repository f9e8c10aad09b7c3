import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { Tag } from '../domain/tag.ts';
import { tagTable } from './tables.ts';

/** What can have tags, and where they are kept. */
const LINKS = {
  contact: { table: 'contact_tags', key: 'contact_id' },
  company: { table: 'company_tags', key: 'company_id' },
} as const;

export type Tagged = keyof typeof LINKS;

/** Gives a record these tags and no others; names that no tag has yet become tags. Answers whether that changed any. */
export async function replaceTags(
  tx: Transaction,
  of: Tagged,
  id: string,
  names: readonly string[],
  at: Date,
): Promise<boolean> {
  const { table, key } = LINKS[of];
  if (names.length > 0) {
    await tx.query(
      `/* contacts.makeTags */
       insert into tags (id, workspace_id, name, created_at)
       select id, $1, name, $4 from unnest($2::text[], $3::text[]) as wanted(id, name)
       on conflict do nothing`,
      [tx.workspaceId, names.map(() => newId('tag', at.getTime())), names, at],
    );
  }
  const gone = await tx.query(
    `/* contacts.untag */
     delete from ${table} l using tags t
     where l.${key} = $1 and t.id = l.tag_id
       and lower(t.name) <> all (select lower(name) from unnest($2::text[]) as wanted(name))
     returning l.tag_id`,
    [id, names],
  );
  const added = await tx.query(
    `/* contacts.tag */
     insert into ${table} (workspace_id, ${key}, tag_id)
     select $1, $2, t.id from tags t
     where t.workspace_id = $1 and lower(t.name) in (select lower(name) from unnest($3::text[]) as wanted(name))
     on conflict do nothing returning tag_id`,
    [tx.workspaceId, id, names],
  );
  return gone.length + added.length > 0;
}

/** Tags locked until the transaction ends, in the order of their ids, so that two merges never wait for one another. */
export async function listTagsForChange(tx: Transaction, ids: readonly string[]): Promise<Tag[]> {
  return tx.query<Tag>(
    `/* contacts.listTagsForChange */
     select ${columnsOf(tagTable)} from tags where id = any($1::text[]) order by id for update`,
    [ids],
  );
}

/** Another tag of the name. The name stays locked until the transaction ends. */
export async function findTagNamed(tx: Transaction, name: string, exceptId: string): Promise<Tag | null> {
  await tx.query(`/* contacts.lockTagName */ select pg_advisory_xact_lock(hashtextextended(lower($1), 0))`, [
    `tag name ${tx.workspaceId} ${name}`,
  ]);
  const [tag] = await tx.query<Tag>(
    `/* contacts.findTagNamed */
     select ${columnsOf(tagTable)} from tags where workspace_id = $1 and lower(name) = lower($2) and id <> $3`,
    [tx.workspaceId, name, exceptId],
  );
  return tag ?? null;
}

export async function renameTag(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.query(`/* contacts.renameTag */ update tags set name = $2 where id = $1`, [id, name]);
}

/** Everything that has one of some tags gets another, whatever the caller may see of it. */
export async function retag(tx: Transaction, fromIds: readonly string[], intoId: string): Promise<void> {
  for (const { table, key } of Object.values(LINKS)) {
    await tx.query(
      `/* contacts.retag */
       insert into ${table} (workspace_id, ${key}, tag_id)
       select distinct workspace_id, ${key}, $2 from ${table} where tag_id = any($1::text[])
       on conflict do nothing`,
      [fromIds, intoId],
    );
  }
}

/** How many there were; what they were put on loses them. */
export async function deleteTags(tx: Transaction, ids: readonly string[]): Promise<number> {
  const gone = await tx.query(
    `/* contacts.deleteTags */ delete from tags where id = any($1::text[]) returning id`,
    [ids],
  );
  return gone.length;
}
