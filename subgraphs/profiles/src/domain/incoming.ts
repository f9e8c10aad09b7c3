import type { Identifier } from './identifier.ts';
import type { Provenance } from './sourceSettings.ts';

export const timelineKinds = [
  'TRACK',
  'PAGE',
  'SCREEN',
  'IDENTIFY',
  'GROUP',
  'ALIAS',
  'CALL',
  'MAIL',
  'MEETING',
  'NOTE',
  'DEAL',
  'TICKET',
  'TASK',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

/** One line of a customer's timeline. */
export interface TimelineEntry {
  readonly id: string;
  readonly profileId: string;
  readonly kind: TimelineKind;
  readonly name: string;
  readonly summary: string;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  /** The source or part that told it. */
  readonly origin: string;
  readonly subjectId: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A timeline line before it is known whose it is; the raw times are kept beside the corrected one. */
export type NewEntry = Omit<TimelineEntry, 'id' | 'profileId'> & {
  readonly context: Readonly<Record<string, unknown>> | null;
  readonly messageId: string | null;
  readonly originalAt: Date | null;
  readonly sentAt: Date | null;
};

/** One thing told about a customer, from a source or from the CRM, in one shape. */
export interface Incoming {
  readonly identifiers: readonly Identifier[];
  /** The customer, where the teller knows the profile itself. */
  readonly profileId: string | null;
  readonly entry: NewEntry | null;
  /** What it says the customer is like; null removes. */
  readonly traits: Readonly<Record<string, unknown>>;
  /** How the teller spelled those of them that were cleaned. */
  readonly rawTraits: Readonly<Record<string, unknown>>;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  readonly origin: string;
  /** The event that told it. */
  readonly causationId: string;
  /** Names it among everything ever told, the same when it comes again: a message id, or the event's id. */
  readonly telling: string;
  /** Of third-party data, which names people and never connects them; null for our own. */
  readonly provenance: Provenance | null;
}
