import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { TicketMessage } from '../domain/conversation.ts';
import type { Ticket } from '../domain/ticket.ts';
import { ticketMessageTable, ticketTable } from './tables.ts';

/** The ticket, locked until the transaction ends, so that its events keep their order; null where there is none. */
export async function findTicketForChange(tx: Transaction, id: string): Promise<Ticket | null> {
  const [ticket] = await tx.query<Ticket>(
    `/* tickets.findTicketForChange */ select ${columnsOf(ticketTable)} from tickets where id = $1 for update`,
    [id],
  );
  return ticket ?? null;
}

/**
 * The workspace's next ticket number. Its counter stays locked until the transaction ends, and a rollback gives the
 * number back: a sequence would leave gaps.
 */
export async function takeNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ number: number }>(
    `/* tickets.takeNumber */
     insert into ticket_counters (workspace_id, last_number) values ($1, 1)
     on conflict (workspace_id) do update set last_number = ticket_counters.last_number + 1
     returning last_number as number`,
    [tx.workspaceId],
  );
  if (row === undefined) throw new Error('The ticket counter gave no number');
  return row.number;
}

export async function insertTicket(tx: Transaction, ticket: Ticket): Promise<void> {
  await tx.insert(ticketTable, { ...ticket, workspaceId: tx.workspaceId });
}

export async function insertMessage(tx: Transaction, message: TicketMessage): Promise<void> {
  await tx.insert(ticketMessageTable, { ...message, workspaceId: tx.workspaceId });
}

/** Saves a change to the ticket as it was loaded and answers what it is now; its version grows by one. */
export async function updateTicket(
  tx: Transaction,
  ticket: Ticket,
  change: Partial<Ticket>,
): Promise<Ticket> {
  const saved = { ...change, version: ticket.version + 1 };
  const kept = await tx.update(ticketTable, { id: ticket.id, version: ticket.version }, saved);
  if (!kept) throw new Error(`Ticket ${ticket.id} changed under its lock`);
  return { ...ticket, ...saved };
}
