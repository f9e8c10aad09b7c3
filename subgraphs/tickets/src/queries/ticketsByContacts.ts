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

/** Tickets that contacts asked for: a page for every contact, newest first, in one statement. */
export function ticketsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  page: PageRequest,
  filter: TicketFilter,
): Promise<TicketUnder[]> {
  return db.read(
    workspaceId,
    `/* tickets.ticketsByContacts */
     select key.id as key, ticket.*
     from unnest($7::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(ticketTable, 't')} from tickets t where t.contact_id = key.id and ${MATCHES} and ${PAGE}
     ) as ticket`,
    [...filterParams(filter), ...pageParams(page), contactIds],
  );
}

export function countTicketsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  filter: TicketFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* tickets.countTicketsByContacts */
     select t.contact_id as key, count(*)::int as count from tickets t
     where t.contact_id = any($4::text[]) and ${MATCHES} group by t.contact_id`,
    [...filterParams(filter), contactIds],
  );
}
