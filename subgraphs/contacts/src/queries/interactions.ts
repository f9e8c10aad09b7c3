import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction, InteractionKind } from '../domain/interaction.ts';
import { contactTable, interactionTable } from '../storage/tables.ts';

export interface InteractionFilter {
  readonly kinds?: readonly InteractionKind[] | null | undefined;
}

/** Lists of interactions run from the newest; the id breaks ties. */
export function interactionKeyset(interaction: Interaction): Keyset {
  return [interaction.occurredAt.toISOString(), interaction.id];
}

export function interactionsById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Interaction[]> {
  return db.read(
    workspaceId,
    `/* contacts.interactionsById */
     select ${columnsOf(interactionTable)} from interactions where id = any($1::text[])`,
    [ids],
  );
}

/** Who took part, in the order they were named. */
export function participantsByInteractions(
  db: Database,
  workspaceId: string,
  interactionIds: readonly string[],
): Promise<(Contact & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.participantsByInteractions */
     select p.interaction_id as key, ${columnsOf(contactTable, 'c')}
     from interaction_participants p join contacts c on c.id = p.contact_id
     where p.interaction_id = any($1::text[])
     order by p.position`,
    [interactionIds],
  );
}

/** What was said with contacts: a page for every contact, newest first, in one statement. */
export function interactionsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  page: PageRequest,
  { kinds }: InteractionFilter,
): Promise<(Interaction & { readonly key: string })[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* contacts.interactionsByContacts */
     select key.id as key, interaction.*
     from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(interactionTable, 'i')} from interactions i
       where i.id in (select p.interaction_id from interaction_participants p where p.contact_id = key.id)
         and ($2::text[] is null or i.kind = any($2))
         and ($3::timestamptz is null or (i.occurred_at, i.id) < ($3::timestamptz, $4::text))
       order by i.occurred_at desc, i.id desc
       limit $5
     ) as interaction`,
    [contactIds, kinds ?? null, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countInteractionsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  { kinds }: InteractionFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countInteractionsByContacts */
     select p.contact_id as key, count(*)::int as count
     from interaction_participants p join interactions i on i.id = p.interaction_id
     where p.contact_id = any($1::text[]) and ($2::text[] is null or i.kind = any($2))
     group by p.contact_id`,
    [contactIds, kinds ?? null],
  );
}
