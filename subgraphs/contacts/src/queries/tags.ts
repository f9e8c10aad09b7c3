import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Keyset, PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Tag } from '../domain/tag.ts';
import { tagTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface TagFilter {
  readonly text?: string | null | undefined;
}

export interface TagUse {
  readonly id: string;
  readonly contacts: number;
  readonly companies: number;
}

interface NamedTag {
  readonly key: string;
  readonly name: string;
}

/** Lists of tags run by name; the id breaks ties. */
export function tagKeyset({ name, id }: Tag): Keyset {
  return [name, id];
}

export function tagsById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Tag[]> {
  return db.read(
    workspaceId,
    `/* contacts.tagsById */ select ${columnsOf(tagTable)} from tags where id = any($1::text[])`,
    [ids],
  );
}

export function tagsByContacts(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<NamedTag[]> {
  return db.read(
    workspaceId,
    `/* contacts.tagsByContacts */
     select l.contact_id as key, t.name from contact_tags l join tags t on t.id = l.tag_id
     where l.contact_id = any($1::text[]) order by lower(t.name)`,
    [ids],
  );
}

export function tagsByCompanies(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<NamedTag[]> {
  return db.read(
    workspaceId,
    `/* contacts.tagsByCompanies */
     select l.company_id as key, t.name from company_tags l join tags t on t.id = l.tag_id
     where l.company_id = any($1::text[]) order by lower(t.name)`,
    [ids],
  );
}

/** How many records have tags, of those that the caller reaches. */
export function usesOfTags(db: Database, workspaceId: string, ids: readonly string[]): Promise<TagUse[]> {
  return db.read(
    workspaceId,
    `/* contacts.usesOfTags */
     select t.id,
       (select count(*)::int from contact_tags l join contacts c on c.id = l.contact_id where l.tag_id = t.id) as contacts,
       (select count(*)::int from company_tags l join companies c on c.id = l.company_id where l.tag_id = t.id) as companies
     from unnest($1::text[]) as t(id)`,
    [ids],
  );
}

export function listTags(
  db: Database,
  workspaceId: string,
  { text }: TagFilter,
  page: PageRequest,
): Promise<Tag[]> {
  return db.read(
    workspaceId,
    `/* contacts.listTags */
     select ${columnsOf(tagTable, 't')} from tags t
     where ($1::text is null or position(lower($1) in lower(t.name)) > 0)
       and ($2::text is null or (lower(t.name), t.id) > (lower($2::text), $3::text))
     order by lower(t.name), t.id
     limit $4`,
    [text ?? null, ...namePageParams(page)],
  );
}

export async function countTags(db: Database, workspaceId: string, { text }: TagFilter): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countTags */
     select count(*)::int as count from tags t where $1::text is null or position(lower($1) in lower(t.name)) > 0`,
    [text ?? null],
  );
  return row?.count ?? 0;
}
