import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';

export type InteractionKind = 'CALL' | 'MAIL' | 'MEETING' | 'NOTE';
export type InteractionDirection = 'INBOUND' | 'OUTBOUND';

/** How somebody answered an invitation to a meeting. */
export type AttendeeAnswer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'NONE';

/** Something said or written between us and contacts; once recorded it does not change. */
export interface Interaction {
  readonly id: string;
  readonly kind: InteractionKind;
  /** Who began it; calls and mails have one. */
  readonly direction: InteractionDirection | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly outcome: string | null;
  readonly durationSeconds: number | null;
  readonly occurredAt: Date;
  /** The user who recorded it; null for programs. */
  readonly loggedById: string | null;
  /** What it continues: the id of the first one of a conversation, its own where it continues none. */
  readonly threadId: string;
  /** A mail's Message-ID and In-Reply-To (RFC 5322), as the mail says them. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  /** Where a meeting is; an address of a call on the web is one too. */
  readonly place: string | null;
  /** Whether a meeting took place; null for not known. */
  readonly isHeld: boolean | null;
  readonly recordingUrl: string | null;
  /** When somebody should get back to it. */
  readonly followUpAt: Date | null;
  /** Of an outbound one: participants who were not to be contacted when it was recorded. */
  readonly despiteIds: readonly string[];
}

/** Somebody who took part, with the answer to a meeting's invitation. */
export interface Attendee {
  readonly contactId: string | null;
  readonly userId: string | null;
  readonly answer: AttendeeAnswer | null;
}

export interface InteractionRequest {
  readonly kind: InteractionKind;
  readonly direction: InteractionDirection | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly outcome: string | null;
  readonly durationSeconds: number | null;
  /** Null for now. */
  readonly occurredAt: Date | null;
  readonly participantIds: readonly string[];
  readonly userIds: readonly string[];
  readonly answers: readonly { readonly participantId: string; readonly answer: AttendeeAnswer }[];
  /** The interaction that it continues. */
  readonly replyToId: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly place: string | null;
  readonly isHeld: boolean | null;
  readonly recordingUrl: string | null;
  readonly followUpAt: Date | null;
}

const HAS_DIRECTION: Readonly<Record<InteractionKind, boolean>> = {
  CALL: true,
  MAIL: true,
  MEETING: false,
  NOTE: false,
};

const HAS_DURATION: Readonly<Record<InteractionKind, boolean>> = {
  CALL: true,
  MAIL: false,
  MEETING: true,
  NOTE: false,
};

/** Characters; a mail's text with its quoted thread fits, a file does not. */
const LONGEST: Readonly<Record<'subject' | 'outcome' | 'body', number>> = {
  subject: 1_000,
  outcome: 1_000,
  body: 100_000,
};

/** Every fault at once: calls and mails have a direction, calls and meetings may have a duration, each participant stands once. */
export function faultsOf(request: InteractionRequest): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const { kind, direction, durationSeconds } = request;
  if (HAS_DIRECTION[kind] && direction === null) {
    faults.push(invalidInput(`A ${kind} needs a direction: INBOUND or OUTBOUND.`, 'input', 'direction'));
  }
  if (!HAS_DIRECTION[kind] && direction !== null) {
    faults.push(invalidInput(`A ${kind} has no direction: leave it out.`, 'input', 'direction'));
  }
  if (durationSeconds !== null && (!HAS_DURATION[kind] || durationSeconds < 0)) {
    const message = HAS_DURATION[kind]
      ? `durationSeconds must not be negative, and ${durationSeconds} is.`
      : `A ${kind} has no duration: leave durationSeconds out.`;
    faults.push(invalidInput(message, 'input', 'durationSeconds'));
  }
  for (const name of ['subject', 'outcome', 'body'] as const) {
    const limit = LONGEST[name];
    if ((request[name]?.length ?? 0) > limit)
      faults.push(invalidInput(`${name} must have at most ${limit} characters.`, 'input', name));
  }
  return [
    ...faults,
    ...participantFaults(request.participantIds),
    ...userFaults(request.userIds),
    ...kindFaults(request),
    ...answerFaults(request),
  ];
}

function participantFaults(participantIds: readonly string[]): CommonRefusal[] {
  if (participantIds.length === 0)
    return [invalidInput('participantIds must name at least one contact.', 'input', 'participantIds')];
  return participantIds.flatMap((id, index) => {
    const path = ['input', 'participantIds', String(index)];
    if (!isId('contact', id))
      return [invalidInput(`participantIds must be ids of contacts, and "${id}" is none.`, ...path)];
    if (participantIds.indexOf(id) < index) return [invalidInput(`Contact ${id} stands twice.`, ...path)];
    return [];
  });
}

function userFaults(userIds: readonly string[]): CommonRefusal[] {
  return userIds.flatMap((id, index) => {
    const path = ['input', 'userIds', String(index)];
    if (!isId('user', id))
      return [invalidInput(`userIds must be ids of users, and "${id}" is none.`, ...path)];
    if (userIds.indexOf(id) < index) return [invalidInput(`User ${id} stands twice.`, ...path)];
    return [];
  });
}

/** Which fields only some kinds have. */
const KINDS_WITH = {
  messageId: ['MAIL'],
  inReplyTo: ['MAIL'],
  place: ['MEETING'],
  isHeld: ['MEETING'],
  recordingUrl: ['CALL', 'MEETING'],
} as const satisfies Record<string, readonly InteractionKind[]>;

/** RFC 5322, 2.1.1: a line of a mail's head, which a Message-ID stands in, has 998 characters at most. */
const LONGEST_LINE = 998;

function kindFaults(request: InteractionRequest): CommonRefusal[] {
  const { kind, recordingUrl, replyToId } = request;
  const faults: CommonRefusal[] = [];
  for (const [name, kinds] of Object.entries(KINDS_WITH)) {
    const value = request[name as keyof typeof KINDS_WITH];
    if (value === null) continue;
    if (!(kinds as readonly InteractionKind[]).includes(kind))
      faults.push(invalidInput(`A ${kind} has no ${name}: leave it out.`, 'input', name));
    if (typeof value === 'string' && value.length > LONGEST_LINE)
      faults.push(invalidInput(`${name} must have at most ${LONGEST_LINE} characters.`, 'input', name));
  }
  if (recordingUrl !== null && !isWebAddress(recordingUrl)) {
    const message = `recordingUrl must be an address such as https://calls.example/1, not "${recordingUrl}".`;
    faults.push(invalidInput(message, 'input', 'recordingUrl'));
  }
  if (replyToId !== null && !isId('interaction', replyToId)) {
    const message = `replyToId must be the id of an interaction, not "${replyToId}".`;
    faults.push(invalidInput(message, 'input', 'replyToId'));
  }
  return faults;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function answerFaults({ kind, answers, participantIds, userIds }: InteractionRequest): CommonRefusal[] {
  if (answers.length > 0 && kind !== 'MEETING')
    return [invalidInput(`Nobody is invited to a ${kind}: leave answers out.`, 'input', 'answers')];
  const named = [...participantIds, ...userIds];
  const seen = new Set<string>();
  return answers.flatMap(({ participantId }, index) => {
    const path = ['input', 'answers', String(index), 'participantId'];
    const isRepeated = seen.has(participantId);
    seen.add(participantId);
    if (!named.includes(participantId))
      return [invalidInput(`${participantId} is in neither participantIds nor userIds.`, ...path)];
    return isRepeated ? [invalidInput(`${participantId} answers twice.`, ...path)] : [];
  });
}
