import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { ProfileChangedData } from '@rapport/shared/events/profiles.ts';
import { survivorsOf } from '@rapport/shared/links/profileRedirects.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { ToldTraits } from '../domain/customerFacts.ts';
import { decideTransitions, type FactChange, SegmentIndex } from '../domain/membership.ts';
import { addCustomers, type EventFact, eventKey, saveEvents, saveTraits } from '../storage/factStore.ts';
import { listPresentSegments, lockMemberships } from '../storage/segmentStore.ts';
import { loadStandings } from './loadStandings.ts';
import { saveTransitions } from './saveTransitions.ts';

type Change = Envelope<ProfileChangedData>;

/**
 * Takes what customers did and what was learned of them, and has them enter and leave segments in the same transaction.
 * The number of statements does not depend on the number of events; without segments only the facts are written.
 */
export async function recordChanges(kit: PartKit, tx: Transaction, events: readonly Change[]): Promise<void> {
  await lockMemberships(tx);
  const survivor = await survivorsOf(
    tx,
    events.map((event) => event.data.profileId),
  );
  const told = events.map((event) => ({ event, profileId: survivor(event.data.profileId) }));
  const profileIds = [...new Set(told.map(({ profileId }) => profileId))].sort();
  const index = new SegmentIndex(await listPresentSegments(tx));
  const hasSegments = index.segments.length > 0;
  const standings = hasSegments ? await loadStandings(tx, profileIds, index.eventNames) : new Map();

  await addCustomers(tx, profileIds);
  await saveTraits(tx, lastTraits(told));
  const added = await saveEvents(tx, told.flatMap(eventFacts));
  if (!hasSegments) return;
  const transitions = decideTransitions(index, standings, factChanges(told, added));
  await saveTransitions(kit, tx, index.segments, transitions);
}

interface Told {
  readonly event: Change;
  readonly profileId: string;
}

/** The traits of each customer as the batch leaves them. */
function lastTraits(told: readonly Told[]): Map<string, ToldTraits> {
  const last = new Map<string, ToldTraits>();
  for (const { event, profileId } of told) {
    const names = Object.keys(event.data.traits);
    if (names.length === 0) continue;
    const at = Date.parse(event.time);
    const before = last.get(profileId);
    last.set(profileId, {
      traits: { ...before?.traits, ...event.data.traits },
      toldAt: { ...before?.toldAt, ...Object.fromEntries(names.map((name) => [name, at])) },
    });
  }
  return last;
}

function eventFacts({ event, profileId }: Told): EventFact[] {
  return event.data.activities.map(({ id, kind, name, occurredAt, properties }) => ({
    profileId,
    eventId: id,
    kind,
    name,
    occurredAt,
    properties,
  }));
}

/** Each telling with the events that are new: an event told again, in this batch or before, counts once. */
function factChanges(told: readonly Told[], added: Set<string>): FactChange[] {
  return told.map(({ event, profileId }) => ({
    profileId,
    cause: event.id,
    eventId: event.id,
    traits: event.data.traits,
    events: event.data.activities
      .filter((activity) => added.delete(eventKey(profileId, activity.id)))
      .map((activity) => activity.name),
  }));
}
