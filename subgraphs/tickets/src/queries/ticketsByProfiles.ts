import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import { ticketTable } from '../storage/tables.ts';
import {
  filterParams,
  MATCHES,
  PAGE,
  pageParams,
  type TicketFilter,
  type TicketUnder,
} from './ticketPage.ts';

/** A ticket has a profile or a contact, so no ticket comes twice; an `or` here would read the whole table. */
const OF_PROFILE = `t.id in (
    select own.id from tickets own where own.profile_id = key.id
    union all
    select asked.id from contact_profiles link join tickets asked on asked.contact_id = link.contact_id
    where link.profile_id = key.id
  )`;

/** Tickets that customers asked for themselves or as contacts: a page for every profile, newest first, in one statement. */
export function ticketsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
  filter: TicketFilter,
): Promise<TicketUnder[]> {
  return db.read(
    workspaceId,
    `/* tickets.ticketsByProfiles */
     select key.id as key, ticket.*
     from unnest($7::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(ticketTable, 't')} from tickets t where ${OF_PROFILE} and ${MATCHES} and ${PAGE}
     ) as ticket`,
    [...filterParams(filter), ...pageParams(page), profileIds],
  );
}

export function countTicketsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  filter: TicketFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* tickets.countTicketsByProfiles */
     select key.id as key, count(*)::int as count
     from unnest($4::text[]) as key(id) join tickets t on ${OF_PROFILE} and ${MATCHES}
     group by key.id`,
    [...filterParams(filter), profileIds],
  );
}
