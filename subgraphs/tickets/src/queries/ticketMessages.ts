import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { TicketMessage } from '../domain/conversation.ts';
import { ticketMessageTable } from '../storage/tables.ts';

/** Conversations run from the oldest message; the id breaks ties. */
export function messageKeyset(message: TicketMessage): Keyset {
  return [message.sentAt.toISOString(), message.id];
}

export function messagesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<TicketMessage[]> {
  return db.read(
    workspaceId,
    `/* tickets.messagesById */
     select ${columnsOf(ticketMessageTable)} from ticket_messages where id = any($1::text[])`,
    [ids],
  );
}

/** A page of the conversation for every ticket, oldest first, in one statement. */
export function messagesByTickets(
  db: Database,
  workspaceId: string,
  ticketIds: readonly string[],
  page: PageRequest,
): Promise<(TicketMessage & { readonly key: string })[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* tickets.messagesByTickets */
     select key.id as key, message.*
     from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(ticketMessageTable, 'm')} from ticket_messages m
       where m.ticket_id = key.id
         and ($2::timestamptz is null or (m.sent_at, m.id) > ($2::timestamptz, $3::text))
       order by m.sent_at, m.id
       limit $4
     ) as message`,
    [ticketIds, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countMessagesByTickets(
  db: Database,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* tickets.countMessagesByTickets */
     select ticket_id as key, count(*)::int as count from ticket_messages
     where ticket_id = any($1::text[]) group by ticket_id`,
    [ticketIds],
  );
}
