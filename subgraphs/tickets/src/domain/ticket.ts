import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';

export type TicketStatus = 'OPEN' | 'PENDING' | 'ON_HOLD' | 'RESOLVED' | 'CLOSED';
export type TicketPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
export type TicketChannel = 'MAIL' | 'WEB' | 'CHAT' | 'PHONE' | 'SOCIAL' | 'API';

/** A matter brought to support. Exactly one of `contactId` and `profileId` is set: who asked. */
export interface Ticket {
  readonly id: string;
  /** Counts up within the workspace from 1, without gaps. */
  readonly number: number;
  readonly version: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  readonly channel: TicketChannel;
  readonly contactId: string | null;
  /** The id that a profile asked under, set with `profileId`: whose the ticket is follows it. */
  readonly anchorId: string | null;
  readonly profileId: string | null;
  readonly assigneeId: string | null;
  readonly openedAt: Date;
  /** When the customer first got a public reply of ours; never cleared. */
  readonly firstRepliedAt: Date | null;
  /** Set while the ticket is resolved or closed. */
  readonly resolvedAt: Date | null;
  readonly updatedAt: Date;
}

export interface TicketClosed {
  readonly kind: 'TicketClosed';
  readonly message: string;
  readonly path: readonly string[];
}

export type TicketRefusal = CommonRefusal | TicketClosed;

export interface TicketOpenRequest {
  readonly subject: string;
  readonly contactId: string | null;
  readonly profileId: string | null;
  readonly channel: TicketChannel;
  readonly priority: TicketPriority;
  readonly assigneeId: string | null;
  /** The customer's first message. */
  readonly body: string | null;
}

/** What a caller can change without a message; a field left out is not touched, null clears. */
export interface TicketFields {
  readonly subject?: string;
  readonly priority?: TicketPriority;
  readonly status?: TicketStatus;
  readonly assigneeId?: string | null;
}

const LONGEST_SUBJECT = 300;
const LONGEST_BODY = 50_000;

/** Every fault of a new ticket at once: who asks is one contact or one profile, never both. */
export function faultsOfOpening(request: TicketOpenRequest): CommonRefusal[] {
  const { contactId, profileId, body } = request;
  const faults = faultsOf(request, 'input');
  if ((contactId === null) === (profileId === null)) {
    faults.push(invalidInput('A ticket needs contactId or profileId, and not both.', 'input'));
  }
  if (contactId !== null && !isId('contact', contactId)) {
    faults.push(
      invalidInput(`contactId must be the id of a contact, not "${contactId}".`, 'input', 'contactId'),
    );
  }
  if (profileId !== null && !isId('profile', profileId)) {
    faults.push(
      invalidInput(`profileId must be the id of a profile, not "${profileId}".`, 'input', 'profileId'),
    );
  }
  return body === null ? faults : [...faults, ...faultsOfBody(body)];
}

/** Every fault of the fields at once; `place` is the input's name in the path. */
export function faultsOf(
  { subject, assigneeId }: Pick<TicketFields, 'subject' | 'assigneeId'>,
  place: 'input' | 'patch',
): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (subject !== undefined && (subject.trim().length < 1 || subject.trim().length > LONGEST_SUBJECT)) {
    faults.push(invalidInput(`subject must have 1 to ${LONGEST_SUBJECT} characters.`, place, 'subject'));
  }
  if (assigneeId && !isId('user', assigneeId)) {
    faults.push(
      invalidInput(`assigneeId must be the id of a user, not "${assigneeId}".`, place, 'assigneeId'),
    );
  }
  return faults;
}

export function faultsOfBody(body: string): CommonRefusal[] {
  const length = body.trim().length;
  if (length >= 1 && length <= LONGEST_BODY) return [];
  return [invalidInput(`body must have 1 to ${LONGEST_BODY} characters.`, 'input', 'body')];
}

/** Nothing happens to a closed ticket any more; `what` is what was wanted of it. */
export function closedFault(what: string): TicketClosed {
  return {
    kind: 'TicketClosed',
    message: `The ticket is closed and ${what}; open a new one.`,
    path: ['id'],
  };
}
