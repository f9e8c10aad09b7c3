import { table } from '@rapport/shared/db/table.ts';
import type { TicketMessage } from '../domain/conversation.ts';
import type { Ticket } from '../domain/ticket.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export type TicketRow = OfWorkspace<Ticket>;
export type TicketMessageRow = OfWorkspace<TicketMessage>;

export const ticketTable = table<TicketRow>('tickets', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  number: { type: 'integer' },
  version: { type: 'integer' },
  subject: { type: 'text' },
  status: { type: 'text' },
  priority: { type: 'text' },
  channel: { type: 'text' },
  contactId: { type: 'text', nullable: true },
  anchorId: { type: 'text', nullable: true },
  profileId: { type: 'text', nullable: true },
  assigneeId: { type: 'text', nullable: true },
  openedAt: { type: 'timestamptz' },
  firstRepliedAt: { type: 'timestamptz', nullable: true },
  resolvedAt: { type: 'timestamptz', nullable: true },
  updatedAt: { type: 'timestamptz' },
});

export const ticketMessageTable = table<TicketMessageRow>('ticket_messages', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  ticketId: { type: 'text' },
  kind: { type: 'text' },
  author: { type: 'text' },
  body: { type: 'text' },
  sentAt: { type: 'timestamptz' },
  writtenById: { type: 'text', nullable: true },
});

export const tables = [ticketTable, ticketMessageTable];
