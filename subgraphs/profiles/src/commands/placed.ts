import { type Identifier, keyOf } from '../domain/identifier.ts';
import type { IdentityGraph } from '../domain/identity.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { IdentifierSighting, Merge, Sighting } from '../storage/identityStore.ts';

/** Something told, with the profile it is about. */
export interface Placed {
  readonly incoming: Incoming;
  readonly profileId: string;
  /** Of its timeline line. */
  readonly entryId: string;
}

/** What a batch changed about one profile. */
export interface ProfileChange {
  readonly profileId: string;
  readonly traits: Record<string, unknown>;
  readonly placed: Placed[];
}

/** When each profile was seen in this batch; profiles made and merged in it are there too, to be pointed from. */
export function profileSightings(placed: readonly Placed[], merges: readonly Merge[]): Sighting[] {
  const seen = new Map<string, Sighting>();
  for (const { profileId, incoming } of placed) {
    seen.set(profileId, widen(seen.get(profileId), profileId, incoming.observedAt));
  }
  for (const { from, into } of merges) {
    const survivor = seen.get(into);
    if (survivor !== undefined) seen.set(from, { ...survivor, profileId: from });
  }
  return [...seen.values()].sort((a, b) => (a.profileId < b.profileId ? -1 : 1));
}

/** When each identifier was seen, with its owner after the batch; those that were left out of every profile are not there. */
export function identifierSightings(placed: readonly Placed[], graph: IdentityGraph): IdentifierSighting[] {
  const seen = new Map<string, IdentifierSighting>();
  for (const { incoming } of placed) {
    for (const identifier of incoming.identifiers) {
      const owner = graph.ownerOf(identifier);
      if (owner === undefined) continue;
      const known = seen.get(keyOf(identifier));
      const sighting = widen(known, owner, incoming.observedAt);
      seen.set(keyOf(identifier), { ...sighting, identifier, origin: known?.origin ?? incoming.origin });
    }
  }
  return [...seen.values()].sort((a, b) => (keyOf(a.identifier) < keyOf(b.identifier) ? -1 : 1));
}

function widen(known: Sighting | undefined, profileId: string, at: Date): Sighting {
  return {
    profileId,
    firstAt: known === undefined || at < known.firstAt ? at : known.firstAt,
    lastAt: known === undefined || at > known.lastAt ? at : known.lastAt,
  };
}

/** Everything of the batch, by profile. */
export function changesOf(
  placed: readonly Placed[],
  traits: readonly { profileId: string; name: string; value: unknown }[],
): ProfileChange[] {
  const changes = new Map<string, ProfileChange>();
  for (const each of placed) {
    const change = changes.get(each.profileId);
    if (change === undefined)
      changes.set(each.profileId, { profileId: each.profileId, traits: {}, placed: [each] });
    else change.placed.push(each);
  }
  for (const { profileId, name, value } of traits) {
    const change = changes.get(profileId);
    if (change !== undefined) change.traits[name] = value;
  }
  return [...changes.values()];
}

/** A contact that became part of a profile. */
export function isContact(identifier: Identifier): boolean {
  return identifier.type === 'CONTACT_ID';
}
