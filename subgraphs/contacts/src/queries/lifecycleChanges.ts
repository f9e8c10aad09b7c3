import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { LifecycleChange, LifecycleField } from '../domain/lifecycle.ts';
import { lifecycleChangeTable } from '../storage/tables.ts';

export interface LifecycleFilter {
  readonly fields?: readonly LifecycleField[] | null | undefined;
}

/** The id begins with the time, so it is the order too. */
export function lifecycleKeyset({ id }: LifecycleChange): Keyset {
  return [id];
}

/** What became of contacts: a page for every contact, newest first, in one statement. */
export function changesByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  page: PageRequest,
  { fields }: LifecycleFilter,
): Promise<(LifecycleChange & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.changesByContacts */
     select key.id as key, change.*
     from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(lifecycleChangeTable, 'l')} from lifecycle_changes l
       where l.contact_id = key.id
         and ($2::text[] is null or l.field = any($2))
         and ($3::text is null or l.id < $3)
       order by l.id desc
       limit $4
     ) as change`,
    [contactIds, fields ?? null, decodeCursor(page, ['text'])?.[0] ?? null, pageSize(page) + 1],
  );
}

export function countChangesByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  { fields }: LifecycleFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countChangesByContacts */
     select contact_id as key, count(*)::int as count from lifecycle_changes
     where contact_id = any($1::text[]) and ($2::text[] is null or field = any($2))
     group by contact_id`,
    [contactIds, fields ?? null],
  );
}
