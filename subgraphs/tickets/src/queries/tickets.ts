import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Ticket } from '../domain/ticket.ts';
import { ticketTable } from '../storage/tables.ts';
import { filterParams, MATCHES, PAGE, pageParams, type TicketFilter } from './ticketPage.ts';

export function ticketsById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Ticket[]> {
  return db.read(
    workspaceId,
    `/* tickets.ticketsById */ select ${columnsOf(ticketTable)} from tickets where id = any($1::text[])`,
    [ids],
  );
}

export function listTickets(
  db: Database,
  workspaceId: string,
  filter: TicketFilter,
  page: PageRequest,
): Promise<Ticket[]> {
  return db.read(
    workspaceId,
    `/* tickets.listTickets */
     select ${columnsOf(ticketTable, 't')} from tickets t where ${MATCHES} and ${PAGE}`,
    [...filterParams(filter), ...pageParams(page)],
  );
}

export async function countTickets(db: Database, workspaceId: string, filter: TicketFilter): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* tickets.countTickets */ select count(*)::int as count from tickets t where ${MATCHES}`,
    filterParams(filter),
  );
  return row?.count ?? 0;
}
