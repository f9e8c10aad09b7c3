import type { Transaction } from '@rapport/shared/db/session.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { IdentityGraph } from '../domain/identity.ts';
import type { Incoming } from '../domain/incoming.ts';
import { newestTraits } from '../domain/traits.ts';
import {
  findSurvivors,
  listIdentifiersAround,
  lockIdentities,
  type Merge,
  saveIdentifiers,
  saveMerges,
  saveProfiles,
} from '../storage/identityStore.ts';
import { insertEntries, type PlacedEntry } from '../storage/timelineStore.ts';
import { saveTraits } from '../storage/traitStore.ts';
import { changesOf, identifierSightings, type Placed, profileSightings } from './placed.ts';
import { eventsOf } from './profileEvents.ts';

/**
 * Takes what was told about customers, in its order, into their profiles: who it is, what they are like, what happened.
 * The only way anything reaches a profile. A dozen statements for any number of tellings.
 */
export async function recordIncoming(
  kit: PartKit,
  tx: Transaction,
  incoming: readonly Incoming[],
): Promise<void> {
  const [first] = incoming;
  if (first === undefined) return;
  await lockIdentities(tx);
  const graph = await loadGraph(tx, incoming);
  const placed = await place(tx, graph, incoming);
  if (placed.length === 0) return;
  const merges: Merge[] = graph.merges.map(({ from }) => ({
    id: newId('merge'),
    from,
    into: graph.survivorOf(from),
  }));

  await saveProfiles(tx, profileSightings(placed, merges));
  await saveIdentifiers(tx, identifierSightings(placed, graph));
  await saveMerges(tx, merges, first.causationId, kit.clock.now());
  const entries: PlacedEntry[] = [];
  for (const { profileId, incoming: each, entryId } of placed) {
    if (each.entry !== null) entries.push({ ...each.entry, id: entryId, profileId });
  }
  await insertEntries(tx, entries);
  const traits = await saveTraits(tx, newestTraits(placed));
  const changes = changesOf(placed, traits);
  await kit.outbox.append(
    tx,
    eventsOf(tx.workspaceId, kit.clock.now(), { merges, attached: graph.attached, changes, graph }),
  );
}

async function loadGraph(tx: Transaction, incoming: readonly Incoming[]): Promise<IdentityGraph> {
  const identifiers = new Map(
    incoming.flatMap((each) => each.identifiers).map((each) => [`${each.type} ${each.value}`, each]),
  );
  const known = await listIdentifiersAround(tx, [...identifiers.values()]);
  return new IdentityGraph(known, () => newId('profile'));
}

/** Finds out whose each telling is; those for a profile that does not exist are left out. */
async function place(
  tx: Transaction,
  graph: IdentityGraph,
  incoming: readonly Incoming[],
): Promise<Placed[]> {
  const named = incoming.map((each) => each.profileId).filter((id) => id !== null);
  const survivors = await findSurvivors(tx, named);
  const found: { incoming: Incoming; profileId: string }[] = [];
  for (const each of incoming) {
    const profileId =
      each.profileId === null ? graph.resolve(each.identifiers) : survivors.get(each.profileId);
    if (profileId !== undefined) found.push({ incoming: each, profileId });
  }
  // Only now are all merges of the batch known.
  return found.map((each) => ({
    ...each,
    profileId: graph.survivorOf(each.profileId),
    entryId: newId('entry'),
  }));
}
