import type { Identifier } from './identifier.ts';

export type EventOutcome = 'STORED' | 'DEDUPLICATED' | 'IGNORED' | 'BLOCKED' | 'REJECTED';

/** Why an event was not kept as it came, or what was changed about it. */
export interface EventReason {
  /** As in NO_IDENTITY or UNPLANNED_PROPERTY. */
  readonly code: string;
  readonly message: string;
  /** The property it is about, as a JSON pointer. */
  readonly property: string | null;
}

/** What became of one event; kept for a while, for whoever connects a source or looks for what is missing. */
export interface RecentEvent {
  readonly messageId: string | null;
  readonly type: string | null;
  readonly name: string | null;
  readonly outcome: EventOutcome;
  readonly reasons: readonly EventReason[];
  /** When it happened; null where that could not be read. */
  readonly occurredAt: string | null;
  /** The strongest of what names its customer: what it was, not whose it is, which may change. */
  readonly anchor: Identifier | null;
  /** The beginning of the event as JSON, of those that were not stored. */
  readonly excerpt: string | null;
}

/** A source shows as many events back, and as long. */
export const RECENT_EVENTS = 1_000;
export const RECENT_DAYS = 7;

const EXCERPT_CHARACTERS = 500;

export function excerptOf(message: object): string {
  return JSON.stringify(message).slice(0, EXCERPT_CHARACTERS);
}
