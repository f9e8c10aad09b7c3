import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Attendee, Interaction } from '../domain/interaction.ts';
import { interactionTable } from '../storage/tables.ts';

/** The conversations that interactions belong to: a page for every interaction, oldest first, in one statement. */
export function threadsByInteractions(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
  page: PageRequest,
): Promise<(Interaction & { readonly key: string })[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* contacts.threadsByInteractions */
     select key.id as key, interaction.*
     from interactions key
     cross join lateral (
       select ${columnsOf(interactionTable, 'i')} from interactions i
       where i.thread_id = key.thread_id
         and ($2::timestamptz is null or (i.occurred_at, i.id) > ($2::timestamptz, $3::text))
       order by i.occurred_at, i.id
       limit $4
     ) as interaction
     where key.id = any($1::text[])`,
    [ids, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countThreadsByInteractions(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countThreadsByInteractions */
     select key.id as key, count(*)::int as count
     from interactions key join interactions i on i.thread_id = key.thread_id
     where key.id = any($1::text[]) group by key.id`,
    [ids],
  );
}

/** Who took part in interactions, contacts first, each in the order they were named. */
export function attendeesByInteractions(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<(Attendee & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.attendeesByInteractions */
     select interaction_id as key, contact_id as "contactId", null as "userId", answer, 1 as rank, position
     from interaction_participants where interaction_id = any($1::text[])
     union all
     select interaction_id, null, user_id, answer, 2, position
     from interaction_users where interaction_id = any($1::text[])
     order by rank, position`,
    [ids],
  );
}
