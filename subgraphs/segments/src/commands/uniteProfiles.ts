import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { type ProfileMerge, recordRedirects, survivorsOf } from '@rapport/shared/links/profileRedirects.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type ToldTraits, uniteTraits } from '../domain/customerFacts.ts';
import { decideTransitions, type FactChange, SegmentIndex, type Transition } from '../domain/membership.ts';
import { listTraits, moveEvents, removeCustomers, saveTraits } from '../storage/factStore.ts';
import { listMemberships } from '../storage/membershipStore.ts';
import { listPresentSegments, lockMemberships } from '../storage/segmentStore.ts';
import { loadStandings } from './loadStandings.ts';
import { saveTransitions } from './saveTransitions.ts';

/**
 * Makes the facts of merged customers the survivors': events united by id, traits by when they were told. The merged ids
 * leave their segments; survivors are asked anew, and one who was a member stays without entering again.
 */
export async function uniteProfiles(
  kit: PartKit,
  tx: Transaction,
  events: readonly Envelope<ProfileMerge>[],
): Promise<void> {
  await lockMemberships(tx);
  const merges = events.map((event) => event.data);
  await recordRedirects(tx, merges);
  const fromIds = merges.map((merge) => merge.from);
  const survivor = await survivorsOf(tx, fromIds);
  const survivors = new Map(fromIds.filter((id) => survivor(id) !== id).map((id) => [id, survivor(id)]));
  const known = await uniteFacts(tx, survivors);

  const segments = await listPresentSegments(tx);
  const eventIdOf = new Map(events.map((event) => [event.data.from, event.id]));
  const left = await leaveAll(tx, survivors, eventIdOf);
  const index = new SegmentIndex(segments);
  const asked: FactChange[] = [...survivors]
    .filter(([, into]) => known.has(into))
    .map(([from, profileId]) => ({
      profileId,
      cause: 'merge',
      eventId: eventIdOf.get(from) ?? '',
      traits: {},
      events: [],
    }));
  const standings = await loadStandings(tx, [...known], index.eventNames);
  for (const [id, standing] of standings) standings.set(id, { ...standing, isSettled: false });
  await saveTransitions(kit, tx, segments, [...left, ...decideTransitions(index, standings, asked)]);
}

/** Moves what is known to the survivors; answers those of them of whom anything is known now. */
async function uniteFacts(
  tx: Transaction,
  survivors: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const facts = await listTraits(tx, [...survivors.keys(), ...survivors.values()]);
  const united = new Map<string, ToldTraits>();
  for (const [from, into] of survivors) {
    const merged = facts.get(from);
    if (merged === undefined) continue;
    const own = united.get(into) ?? facts.get(into) ?? { traits: {}, toldAt: {} };
    united.set(into, uniteTraits(own, merged));
  }
  await saveTraits(tx, united);
  await moveEvents(tx, survivors);
  await removeCustomers(tx, [...survivors.keys()]);
  return new Set(united.keys());
}

/** The memberships of merged ids end: the survivor's own say who is in. */
async function leaveAll(
  tx: Transaction,
  survivors: ReadonlyMap<string, string>,
  eventIdOf: ReadonlyMap<string, string>,
): Promise<Transition[]> {
  const memberships = await listMemberships(tx, [...survivors.keys()]);
  return [...memberships].flatMap(([profileId, segmentIds]) =>
    [...segmentIds].map((segmentId) => ({
      kind: 'EXITED' as const,
      segmentId,
      profileId,
      cause: 'merge',
      eventId: eventIdOf.get(profileId) ?? '',
    })),
  );
}
