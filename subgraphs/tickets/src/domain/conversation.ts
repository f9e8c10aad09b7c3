import { allow, type Decision, invalidInput, refuse, staleVersion } from '@rapport/shared/decision.ts';
import { closedFault, faultsOfBody, type Ticket, type TicketRefusal } from './ticket.ts';

export type TicketMessageKind = 'PUBLIC_REPLY' | 'INTERNAL_NOTE';
export type TicketAuthor = 'AGENT' | 'CUSTOMER';

export interface TicketMessage {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: TicketMessageKind;
  readonly author: TicketAuthor;
  readonly body: string;
  readonly sentAt: Date;
  /** The user who wrote it; null for customers and programs. */
  readonly writtenById: string | null;
}

export interface TicketReplyRequest {
  readonly kind: TicketMessageKind;
  readonly author: TicketAuthor;
  readonly body: string;
  readonly expectedVersion: number | null;
}

export type ReplyChange = Pick<Ticket, 'status' | 'firstRepliedAt' | 'resolvedAt'>;

/**
 * What a message does to its ticket. A public reply of ours hands an open ticket to the customer and counts as the
 * first reply once; the customer's message brings a waiting or resolved ticket back; a note does neither.
 */
export function decideReply(
  ticket: Ticket,
  request: TicketReplyRequest,
  at: Date,
): Decision<ReplyChange, TicketRefusal> {
  const { kind, author, body, expectedVersion } = request;
  if (expectedVersion !== null && expectedVersion !== ticket.version) {
    return refuse(staleVersion('ticket', ticket.version));
  }
  if (ticket.status === 'CLOSED') return refuse(closedFault('takes no more messages'));
  const faults = faultsOfBody(body);
  if (kind === 'INTERNAL_NOTE' && author === 'CUSTOMER') {
    faults.push(invalidInput('A customer cannot write an internal note.', 'input', 'kind'));
  }
  if (faults.length > 0) return refuse(...faults);
  const { status, firstRepliedAt, resolvedAt } = ticket;
  if (kind === 'INTERNAL_NOTE') return allow({ status, firstRepliedAt, resolvedAt });
  if (author === 'CUSTOMER') return allow({ status: 'OPEN', firstRepliedAt, resolvedAt: null });
  return allow({
    status: status === 'OPEN' ? 'PENDING' : status,
    firstRepliedAt: firstRepliedAt ?? at,
    resolvedAt,
  });
}
