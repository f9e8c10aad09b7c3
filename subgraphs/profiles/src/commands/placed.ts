import { derivedIdAt } from '@rapport/shared/ids.ts';
import type { Use } from '../domain/deviceUses.ts';
import { byStrength, type Identifier, type IdentifierType, keyOf } from '../domain/identifier.ts';
import { isOfDevice } from '../domain/identityRules.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { HeldIdentifier } from '../storage/identityStore.ts';
import type { Sighting } from '../storage/profileStore.ts';
import { profileAt } from './resolveIdentities.ts';

/** Something told, with what it stands under for ever. */
export interface Anchored {
  readonly incoming: Incoming;
  readonly anchorId: string;
  readonly isOfDevice: boolean;
  /** Devices that it names beside whom it stands under; none where it stands under a device itself. */
  readonly deviceIds: readonly string[];
  /** Of its timeline line; the same whenever the same is told again. */
  readonly entryId: string;
}

/** Something told, and whose it is at its time. */
export interface Placed extends Anchored {
  readonly profileId: string;
}

/** Puts each telling under the strongest identifier that it names; one that names nobody known is left out. */
export function anchorAll(
  workspaceId: string,
  incoming: readonly Incoming[],
  idOf: (identifier: Identifier) => string,
  byId: ReadonlyMap<string, HeldIdentifier>,
): Anchored[] {
  const anchored: Anchored[] = [];
  for (const each of incoming) {
    const anchor = each.profileId === null ? strongestOf(each, idOf) : byId.get(each.profileId);
    if (anchor === undefined) continue;
    const { id: anchorId, type } = anchor;
    const isDevice = isOfDevice(type);
    const connects = !isDevice && each.provenance === null;
    const entryId = derivedIdAt('entry', each.observedAt.getTime(), workspaceId, anchorId, each.telling);
    const deviceIds = connects ? each.identifiers.filter((other) => isOfDevice(other.type)).map(idOf) : [];
    anchored.push({ incoming: each, anchorId, isOfDevice: isDevice, deviceIds, entryId });
  }
  return anchored;
}

function strongestOf(
  { identifiers }: Incoming,
  idOf: (identifier: Identifier) => string,
): { readonly id: string; readonly type: IdentifierType } | undefined {
  const [first, ...others] = identifiers;
  if (first === undefined) return undefined;
  const strongest = others.reduce((a, b) => (byStrength(a, b) <= 0 ? a : b), first);
  return { id: idOf(strongest), type: strongest.type };
}

/** Who used which devices, as far as the timeline shows it. */
export function usesIn({ incoming, anchorId, deviceIds }: Anchored): Use[] {
  if (incoming.entry === null) return [];
  return deviceIds.map((deviceId) => ({ deviceId, anchorId, atMs: incoming.observedAt.getTime() }));
}

/** Finds out whose each telling is at its time. */
export function placeAll(anchored: readonly Anchored[], byId: ReadonlyMap<string, HeldIdentifier>): Placed[] {
  return anchored.map((each) => {
    const anchor = byId.get(each.anchorId);
    if (anchor === undefined) throw new Error(`The anchor ${each.anchorId} is not known`);
    return { ...each, profileId: profileAt(anchor, each.incoming.observedAt.getTime()) };
  });
}

/**
 * When profiles were seen in a batch: the one that each telling is about at its time, and those of the people it names.
 * A device says nothing of a profile that the telling is not about: somebody else may have it.
 */
export function sightingsIn(
  placed: readonly Placed[],
  identifiers: ReadonlyMap<string, HeldIdentifier>,
): Sighting[] {
  const seen = new Map<string, Sighting>();
  const widen = (profileId: string, at: Date): void => {
    const known = seen.get(profileId);
    if (known === undefined) seen.set(profileId, { profileId, firstAt: at, lastAt: at });
    else if (at < known.firstAt) seen.set(profileId, { ...known, firstAt: at });
    else if (at > known.lastAt) seen.set(profileId, { ...known, lastAt: at });
  };
  for (const { profileId, incoming } of placed) {
    const { observedAt } = incoming;
    widen(profileId, observedAt);
    for (const identifier of incoming.identifiers) {
      if (isOfDevice(identifier.type)) continue;
      const held = identifiers.get(keyOf(identifier));
      if (held !== undefined) widen(profileAt(held, observedAt.getTime()), observedAt);
    }
  }
  return [...seen.values()];
}

/** What a batch changed about one profile. */
export interface ProfileChange {
  readonly profileId: string;
  /** What holds now of the traits that changed; null where one was removed. */
  readonly traits: Record<string, unknown>;
  readonly placed: Placed[];
}

/** Everything of the batch, by profile. */
export function changesOf(
  placed: readonly Placed[],
  traits: readonly { readonly profileId: string; readonly name: string; readonly value: unknown }[],
): ProfileChange[] {
  const changes = new Map<string, ProfileChange>();
  const changeOf = (profileId: string): ProfileChange => {
    const known = changes.get(profileId);
    if (known !== undefined) return known;
    const change: ProfileChange = { profileId, traits: {}, placed: [] };
    changes.set(profileId, change);
    return change;
  };
  for (const each of placed) changeOf(each.profileId).placed.push(each);
  for (const { profileId, name, value } of traits) changeOf(profileId).traits[name] = value;
  return [...changes.values()];
}
