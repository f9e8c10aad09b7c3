import { z } from 'zod';
import { defineEvent } from './envelope.ts';

const ticketFacts = {
  ticketId: z.string(),
  number: z.number().int(),
  subject: z.string(),
  status: z.enum(['OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED']),
  priority: z.enum(['LOW', 'NORMAL', 'HIGH', 'URGENT']),
  /** Who asked: one of the two is set. */
  contactId: z.string().nullable(),
  profileId: z.string().nullable(),
  /** The profile id that was named when it was opened: what it stands under, whoever's it is. Absent in version 0.1. */
  anchorId: z.string().nullable().optional(),
  /** The user who works on it; absent in events of version 0.1. */
  assigneeId: z.string().nullable().optional(),
};

const facts = z.object(ticketFacts);

export type TicketFacts = z.infer<typeof facts>;

/** A customer brought a matter to support. Subject: the ticket. */
export const TicketOpened = defineEvent('tickets.ticket.opened.v1', facts);

/** Something was added to the conversation; the fields tell the ticket's state after it. Subject: the ticket. */
export const TicketReplied = defineEvent(
  'tickets.ticket.replied.v1',
  z.object({
    ...ticketFacts,
    messageId: z.string(),
    kind: z.enum(['PUBLIC_REPLY', 'INTERNAL_NOTE']),
    author: z.enum(['AGENT', 'CUSTOMER']),
    sentAt: z.string(),
  }),
);

/** Fields changed without a message. Subject: the ticket. */
export const TicketUpdated = defineEvent('tickets.ticket.updated.v1', facts);

/** The matter was settled. Subject: the ticket. */
export const TicketResolved = defineEvent('tickets.ticket.resolved.v1', facts);
