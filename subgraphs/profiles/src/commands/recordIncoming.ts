import type { Transaction } from '@rapport/shared/db/session.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { isBlockedHere } from '../domain/identifier.ts';
import type { IdentitySetting } from '../domain/identityRules.ts';
import type { Incoming } from '../domain/incoming.ts';
import { newestTraits } from '../domain/traits.ts';
import { findIdentifiersById, lockIdentities } from '../storage/identityStore.ts';
import { saveSightings } from '../storage/profileStore.ts';
import { loadIdentitySetting } from '../storage/settingStore.ts';
import { insertEntries, type PlacedEntry } from '../storage/timelineStore.ts';
import { listEffectiveTraits, saveTraits } from '../storage/traitStore.ts';
import { noteForReview } from './noteForReview.ts';
import { type Anchored, anchorAll, changesOf, type Placed, placeAll, sightingsIn, usesIn } from './placed.ts';
import { eventsOf } from './profileEvents.ts';
import { recordUses } from './recordUses.ts';
import { regroupedTraits } from './regroupedTraits.ts';
import { resolveIdentities, sightIdentifiers } from './resolveIdentities.ts';
import type { SourcedNaming } from './sources.ts';

/**
 * Takes what was told about customers into their profiles: who it is, what they are like, what happened. The only way
 * anything reaches a profile. A dozen statements for any number of tellings; the order of the tellings does not matter.
 */
export async function recordIncoming(
  kit: PartKit,
  tx: Transaction,
  told: readonly Incoming[],
): Promise<void> {
  if (told.length === 0) return;
  await lockIdentities(tx);
  const at = kit.clock.now();
  const setting = await loadIdentitySetting(tx);
  const incoming = told.map((each) => withoutBlocked(each, setting));
  const namings = namingsOf(incoming);
  const sighted = await sightIdentifiers(tx, namings);
  const named = incoming.flatMap(({ profileId }) => (profileId === null ? [] : [profileId]));
  const byId = new Map((await findIdentifiersById(tx, [...new Set(named)])).map((each) => [each.id, each]));
  const anchored = anchorAll(tx.workspaceId, incoming, sighted.idOf, byId);
  await insertEntries(tx, entriesOf(anchored));
  const changedDevices = await recordUses(tx, anchored.flatMap(usesIn));
  const resolution = await resolveIdentities(tx, namings, sighted, changedDevices, setting, at);

  for (const each of resolution.identifiers.values()) byId.set(each.id, each);
  const placed = placeAll(anchored, byId);
  await saveSightings(tx, sightingsIn(placed, resolution.identifiers));
  const traits = [...(await regroupedTraits(tx, resolution.regrouped)), ...(await changedTraits(tx, placed))];
  const outcome = { ...resolution, changes: changesOf(placed, traits) };
  await noteForReview(tx, outcome);
  await kit.outbox.append(tx, eventsOf(tx.workspaceId, at, outcome));
}

function withoutBlocked(incoming: Incoming, { blockedValues }: IdentitySetting): Incoming {
  if (blockedValues.length === 0) return incoming;
  const identifiers = incoming.identifiers.filter((each) => !isBlockedHere(each, blockedValues));
  return identifiers.length === incoming.identifiers.length ? incoming : { ...incoming, identifiers };
}

function namingsOf(incoming: readonly Incoming[]): SourcedNaming[] {
  return incoming
    .filter(({ identifiers }) => identifiers.length > 0)
    .map(({ identifiers, observedAt, origin, causationId, provenance }) => ({
      identifiers,
      atMs: observedAt.getTime(),
      origin,
      causationId,
      connects: provenance === null,
    }));
}

function entriesOf(anchored: readonly Anchored[]): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (const { incoming, entryId, anchorId, deviceIds } of anchored) {
    if (incoming.entry !== null) entries.push({ ...incoming.entry, id: entryId, anchorId, deviceIds });
  }
  return entries;
}

/** Keeps what was told, and answers what of it holds now: a late telling changes nothing, one of a lower rank neither. */
async function changedTraits(tx: Transaction, placed: readonly Placed[]) {
  const told = newestTraits(placed);
  if (!(await saveTraits(tx, told))) return [];
  const telling = placed.filter(({ incoming }) => Object.keys(incoming.traits).length > 0);
  const profileIds = [...new Set(telling.map(({ profileId }) => profileId))];
  const names = [...new Set(told.map(({ name }) => name))];
  const fresh = new Set(told.map((each) => `${each.anchorId} ${each.name} ${each.origin} ${each.telling}`));
  const effective = await listEffectiveTraits(tx, profileIds, names);
  return effective.filter((each) =>
    fresh.has(`${each.anchorId} ${each.name} ${each.origin} ${each.telling}`),
  );
}
