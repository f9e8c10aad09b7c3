import { type ConditionNeeds, needsOf } from './condition.ts';
import type { CustomerFacts } from './customerFacts.ts';
import { satisfies } from './satisfies.ts';
import type { Segment } from './segment.ts';

/** What was told about one customer at once. */
export interface FactChange {
  readonly profileId: string;
  /** What led to it, for the log: an event's id, or `regroup`. */
  readonly cause: string;
  /** The event to name as causation. */
  readonly eventId: string;
  /** Null where the trait was removed. */
  readonly traits: Readonly<Record<string, unknown>>;
  /** The names of events that had not been counted before. */
  readonly events: readonly string[];
}

/** Where a customer stands before the changes. */
export interface Standing {
  readonly facts: CustomerFacts;
  /** Whether the customer did anything at all, counted or not. */
  readonly hasEvents: boolean;
  /** Ids of the segments the customer is in. */
  readonly segmentIds: ReadonlySet<string>;
}

export interface Transition {
  readonly kind: 'ENTERED' | 'EXITED';
  readonly segmentId: string;
  readonly profileId: string;
  readonly cause: string;
  readonly eventId: string;
}

/** Segments arranged by what their conditions look at, so that a change asks only those it can matter to. */
export class SegmentIndex {
  readonly segments: readonly Segment[];
  readonly #byTrait = new Map<string, Segment[]>();
  readonly #byEvent = new Map<string, Segment[]>();

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    for (const segment of segments) {
      const { traits, events }: ConditionNeeds = needsOf(segment.condition);
      for (const name of traits) listUnder(this.#byTrait, name).push(segment);
      for (const name of events) listUnder(this.#byEvent, name).push(segment);
    }
  }

  get eventNames(): string[] {
    return [...this.#byEvent.keys()];
  }

  touchedBy(change: FactChange): ReadonlySet<Segment> {
    const touched = new Set<Segment>();
    for (const name of Object.keys(change.traits)) {
      for (const segment of this.#byTrait.get(name) ?? []) touched.add(segment);
    }
    for (const name of change.events) {
      for (const segment of this.#byEvent.get(name) ?? []) touched.add(segment);
    }
    return touched;
  }
}

function listUnder(lists: Map<string, Segment[]>, name: string): Segment[] {
  let list = lists.get(name);
  if (list === undefined) {
    list = [];
    lists.set(name, list);
  }
  return list;
}

/** What led to a change of membership. */
export type Reason = Pick<FactChange, 'cause' | 'eventId'>;

/**
 * Who enters and leaves what, change by change in their order: a customer who enters and leaves within one batch
 * did both, however the changes were batched. `standings` has every customer of the changes.
 */
export function decideTransitions(
  index: SegmentIndex,
  standings: ReadonlyMap<string, Standing>,
  changes: readonly FactChange[],
): Transition[] {
  const transitions: Transition[] = [];
  const present = new Map<string, Present>();
  for (const change of changes) {
    const { profileId } = change;
    let customer = present.get(profileId);
    if (customer === undefined) {
      customer = presentOf(profileId, standings);
      present.set(profileId, customer);
    }
    const wasKnown = isKnown(customer);
    for (const [name, value] of Object.entries(change.traits)) customer.traits.set(name, value);
    for (const name of change.events) {
      customer.eventCounts.set(name, (customer.eventCounts.get(name) ?? 0) + 1);
      customer.hasEvents = true;
    }
    const isAsBefore = wasKnown && isKnown(customer);
    transitions.push(...ask(customer, isAsBefore ? index.touchedBy(change) : index.segments, change));
  }
  return transitions;
}

/** Who enters and leaves what where facts went from one customer to another: every segment is asked about each of them. */
export function decideAnew(
  index: SegmentIndex,
  standings: ReadonlyMap<string, Standing>,
  reasons: ReadonlyMap<string, Reason>,
): Transition[] {
  return [...reasons].flatMap(([profileId, reason]) =>
    ask(presentOf(profileId, standings), index.segments, reason),
  );
}

interface Present {
  readonly profileId: string;
  readonly traits: Map<string, unknown>;
  readonly eventCounts: Map<string, number>;
  readonly segmentIds: Set<string>;
  hasEvents: boolean;
}

/** A customer of whom nothing is known, or nothing any more, is in no segment, also where nothing satisfies the condition. */
function isKnown({ traits, hasEvents }: Present): boolean {
  return hasEvents || [...traits.values()].some((value) => value !== null && value !== undefined);
}

function ask(customer: Present, segments: Iterable<Segment>, { cause, eventId }: Reason): Transition[] {
  const { profileId, segmentIds } = customer;
  const known = isKnown(customer);
  const transitions: Transition[] = [];
  for (const { id: segmentId, condition } of segments) {
    const belongs = known && satisfies(condition, customer);
    if (belongs === segmentIds.has(segmentId)) continue;
    if (belongs) segmentIds.add(segmentId);
    else segmentIds.delete(segmentId);
    transitions.push({ kind: belongs ? 'ENTERED' : 'EXITED', segmentId, profileId, cause, eventId });
  }
  return transitions;
}

function presentOf(profileId: string, standings: ReadonlyMap<string, Standing>): Present {
  const standing = standings.get(profileId);
  if (standing === undefined) throw new Error(`Where ${profileId} stands was not loaded`);
  return {
    profileId,
    traits: new Map(standing.facts.traits),
    eventCounts: new Map(standing.facts.eventCounts),
    segmentIds: new Set(standing.segmentIds),
    hasEvents: standing.hasEvents,
  };
}
