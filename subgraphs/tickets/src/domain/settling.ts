import { allow, type Decision, refuse, staleVersion } from '@rapport/shared/decision.ts';
import {
  closedFault,
  type Ticket,
  type TicketFields,
  type TicketRefusal,
  type TicketStatus,
} from './ticket.ts';

export type TicketChange = Pick<Ticket, 'subject' | 'priority' | 'status' | 'assigneeId' | 'resolvedAt'>;

/** What a patch makes of the ticket. Closing settles it as resolving does; any other status says it is not settled. */
export function decideUpdate(
  ticket: Ticket,
  fields: TicketFields,
  expectedVersion: number | null,
  at: Date,
): Decision<TicketChange, TicketRefusal> {
  if (expectedVersion !== null && expectedVersion !== ticket.version) {
    return refuse(staleVersion('ticket', ticket.version));
  }
  if (ticket.status === 'CLOSED') return refuse(closedFault('does not change any more'));
  const status = fields.status ?? ticket.status;
  return allow({
    subject: fields.subject?.trim() ?? ticket.subject,
    priority: fields.priority ?? ticket.priority,
    status,
    assigneeId: fields.assigneeId === undefined ? ticket.assigneeId : fields.assigneeId,
    resolvedAt: isSettled(status) ? (ticket.resolvedAt ?? at) : null,
  });
}

/**
 * Settles the matter. Null where it is settled already: resolving is safe to repeat, with the version that was
 * read before it too, since what was wanted holds.
 */
export function decideResolve(
  ticket: Ticket,
  expectedVersion: number | null,
  at: Date,
): Decision<Pick<Ticket, 'status' | 'resolvedAt'> | null, TicketRefusal> {
  if (ticket.status === 'RESOLVED') return allow(null);
  if (expectedVersion !== null && expectedVersion !== ticket.version) {
    return refuse(staleVersion('ticket', ticket.version));
  }
  if (ticket.status === 'CLOSED') return refuse(closedFault('was resolved before'));
  return allow({ status: 'RESOLVED', resolvedAt: at });
}

function isSettled(status: TicketStatus): boolean {
  switch (status) {
    case 'OPEN':
    case 'PENDING':
    case 'ON_HOLD':
      return false;
    case 'RESOLVED':
    case 'CLOSED':
      return true;
    default:
      return status satisfies never;
  }
}
