import type { Ticket } from '../domain/ticket.ts';

/** What every event about a ticket says of it. */
export function ticketFacts(ticket: Ticket) {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    contactId: ticket.contactId,
    profileId: ticket.profileId,
    anchorId: ticket.anchorId,
    assigneeId: ticket.assigneeId,
  };
}
