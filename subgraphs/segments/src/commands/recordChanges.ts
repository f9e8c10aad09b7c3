import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { ProfileChangedData } from '@rapport/shared/events/profiles.ts';
import { type AnchorOwners, ownersOf } from '@rapport/shared/links/profileAnchors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideTransitions, type FactChange, SegmentIndex } from '../domain/membership.ts';
import {
  addCustomers,
  type EventFact,
  eventKey,
  removeUnknown,
  saveEvents,
  saveTraits,
} from '../storage/factStore.ts';
import { listPresentSegments, lockMemberships } from '../storage/segmentStore.ts';
import { loadStandings } from './loadStandings.ts';
import { saveTransitions } from './saveTransitions.ts';

type Change = Envelope<ProfileChangedData>;

/** What one event tells of one customer. */
interface Told {
  readonly eventId: string;
  readonly profileId: string;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly facts: readonly EventFact[];
}

/**
 * Takes what customers did and what was learned of them, and has them enter and leave segments in the same transaction.
 * The number of statements does not depend on the number of events; without segments only the facts are written.
 */
export async function recordChanges(kit: PartKit, tx: Transaction, events: readonly Change[]): Promise<void> {
  await lockMemberships(tx);
  const owners = await ownersOf(tx, events.flatMap(idsOf));
  const told = events.flatMap((event) => toldBy(event, owners));
  const profileIds = [...new Set(told.map(({ profileId }) => profileId))].sort();
  const index = new SegmentIndex(await listPresentSegments(tx));
  const hasSegments = index.segments.length > 0;
  const standings = hasSegments ? await loadStandings(tx, profileIds, index.eventNames) : new Map();

  await addCustomers(tx, [...new Set(told.filter(saysAnything).map(({ profileId }) => profileId))].sort());
  await saveTraits(tx, lastTraits(told));
  const facts = told.flatMap((each) => each.facts);
  const added = await saveEvents(tx, facts);
  await removeUnknown(tx, [...new Set(told.filter(removesTraits).map(({ profileId }) => profileId))]);
  if (!hasSegments) return;
  const transitions = decideTransitions(index, standings, factChanges(told, added));
  await saveTransitions(kit, tx, index.segments, transitions);
}

function idsOf({ data }: Change): string[] {
  return [data.profileId, ...data.activities.map(({ anchorId }) => anchorId ?? data.profileId)];
}

/**
 * What was done belongs to whom its anchor is by its time, which need not be the profile it was told of. What was learned
 * of a profile that is none any more goes to nobody: whoever has its anchors was told all traits with them.
 */
function toldBy({ id: eventId, data }: Change, owners: AnchorOwners): Told[] {
  const traits = owners.hasVanished(data.profileId) ? {} : data.traits;
  const facts = data.activities.map(
    ({ id, anchorId = data.profileId, kind, name, occurredAt, properties }) => {
      const profileId = owners.at(anchorId, new Date(occurredAt), data.profileId);
      return { anchorId, profileId, eventId: id, kind, name, occurredAt, properties };
    },
  );
  const factsOf = Map.groupBy(facts, (fact) => fact.profileId);
  const own = { eventId, profileId: data.profileId, traits, facts: factsOf.get(data.profileId) ?? [] };
  factsOf.delete(data.profileId);
  const others = [...factsOf].map(([profileId, its]) => ({ eventId, profileId, traits: {}, facts: its }));
  return [own, ...others];
}

function saysAnything({ traits, facts }: Told): boolean {
  return facts.length > 0 || Object.values(traits).some((value) => value !== null);
}

function removesTraits({ traits }: Told): boolean {
  return Object.values(traits).includes(null);
}

/** The traits of each customer as the batch leaves them. */
function lastTraits(told: readonly Told[]): Map<string, Told['traits']> {
  const last = new Map<string, Told['traits']>();
  for (const { profileId, traits } of told) {
    if (Object.keys(traits).length > 0) last.set(profileId, { ...last.get(profileId), ...traits });
  }
  return last;
}

/** Each telling with the events that are new: an event told again, in this batch or before, counts once. */
function factChanges(told: readonly Told[], added: Set<string>): FactChange[] {
  return told.map(({ eventId, profileId, traits, facts }) => ({
    profileId,
    cause: eventId,
    eventId,
    traits,
    events: facts
      .filter((fact) => added.delete(eventKey(fact.anchorId, fact.eventId)))
      .map((fact) => fact.name),
  }));
}
