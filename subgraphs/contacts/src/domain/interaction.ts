import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';

export type InteractionKind = 'CALL' | 'MAIL' | 'MEETING' | 'NOTE';
export type InteractionDirection = 'INBOUND' | 'OUTBOUND';

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
  return [...faults, ...participantFaults(request.participantIds)];
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
