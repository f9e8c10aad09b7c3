import type { Ticket, TicketStatus } from '../src/domain/ticket.ts';

/** When the ticket of `ticketIn` was opened and, where its status says so, resolved. */
export const earlier = new Date('2026-06-01T09:00:00.000Z');

/** A ticket of a customer, in version 3. */
export function ticketIn(status: TicketStatus, more: Partial<Ticket> = {}): Ticket {
  return {
    id: 'ticket_1',
    number: 1,
    version: 3,
    subject: 'Where is my order?',
    status,
    priority: 'NORMAL',
    channel: 'WEB',
    contactId: null,
    anchorId: 'profile_1',
    profileId: 'profile_1',
    assigneeId: null,
    openedAt: earlier,
    firstRepliedAt: null,
    resolvedAt: status === 'RESOLVED' || status === 'CLOSED' ? earlier : null,
    updatedAt: earlier,
    ...more,
  };
}
