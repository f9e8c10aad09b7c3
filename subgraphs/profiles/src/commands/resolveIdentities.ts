import type { Transaction } from '@rapport/shared/db/session.ts';
import { derivedId } from '@rapport/shared/ids.ts';
import type { Claim } from '../domain/claim.ts';
import type { Span } from '../domain/components.ts';
import { type Identifier, keyOf } from '../domain/identifier.ts';
import {
  type Additions,
  additionsOf,
  claimsOf,
  type FoldedGroup,
  foldGroups,
  type StoredIdentifier,
  sightingsOf,
} from '../domain/identityBatch.ts';
import { type IdentityRules, isOfDevice } from '../domain/identityRules.ts';
import { listBeginnings } from '../storage/deviceUseStore.ts';
import {
  findClaims,
  findIdentifiers,
  type HeldGroups,
  type HeldIdentifier,
  loadGroups,
} from '../storage/identityStore.ts';
import {
  type MergeRow,
  regroupClaims,
  saveBindings,
  saveClaims,
  saveIdentifiers,
  saveMerges,
  touchIdentifiers,
} from '../storage/identityWrites.ts';
import { rebuildProfiles } from '../storage/profileStore.ts';
import { claimSourcesOf, isEarlier, type SourcedNaming, sourcesOf } from './sources.ts';

/** An identifier that was known before and is now somebody else's, or changes hands at other times. */
export interface Regrouped {
  readonly identifier: HeldIdentifier;
  readonly before: readonly Span[];
}

/** Who is who after a batch. */
export interface Resolution {
  /** Every identifier of the batch and of the groups it touched, by key (`keyOf`). */
  readonly identifiers: ReadonlyMap<string, HeldIdentifier>;
  /** Those that are new in this batch. */
  readonly added: readonly HeldIdentifier[];
  readonly regrouped: readonly Regrouped[];
  /** Merges that were not known before. */
  readonly merges: readonly MergeRow[];
  readonly quarantined: readonly HeldIdentifier[];
}

/** Whose something is that stands under an identifier since an instant (ms). */
export function profileAt({ spans, id }: HeldIdentifier, atMs: number): string {
  return spans.findLast(({ fromMs }) => fromMs === null || fromMs <= atMs)?.profileId ?? id;
}

/** The identifiers of a batch, as it saw them and as they are kept. */
export interface Sighted {
  readonly seen: ReadonlyMap<string, StoredIdentifier>;
  readonly known: ReadonlyMap<string, HeldIdentifier>;
  /** An identifier's own id: what stands under it can be written before it is known whose it is. */
  idOf(identifier: Identifier): string;
}

export async function sightIdentifiers(tx: Transaction, namings: readonly SourcedNaming[]): Promise<Sighted> {
  const seen = sightingsOf(tx.workspaceId, namings);
  const known = new Map((await findIdentifiers(tx, [...seen.values()])).map((each) => [keyOf(each), each]));
  return {
    seen,
    known,
    idOf: (identifier) => known.get(keyOf(identifier))?.id ?? seen.get(keyOf(identifier))?.id ?? '',
  };
}

/**
 * Takes namings into the graph: adds identifiers and claims, and folds anew what they touch. Needs `lockIdentities`.
 * @param changedDevices those that somebody else turned out to have used
 */
export async function resolveIdentities(
  tx: Transaction,
  namings: readonly SourcedNaming[],
  { seen, known, idOf }: Sighted,
  changedDevices: ReadonlySet<string>,
  rules: IdentityRules,
  at: Date,
): Promise<Resolution> {
  const claims = claimsOf(
    tx.workspaceId,
    namings.filter(({ connects }) => connects),
    idOf,
    rules,
  );
  const knownClaims = await findClaims(tx, [...claims.keys()]);
  const additions = additionsOf(seen, claims, { identifiers: known, claims: knownClaims });
  for (const id of changedDevices) additions.touched.add(id);
  const sources = sourcesOf(namings, idOf);

  const wasKnown = new Set([...known.values()].map(({ id }) => id));
  const alone = additions.identifiers
    .filter(({ id }) => !additions.touched.has(id) && !wasKnown.has(id))
    .map((each) => heldBy(each, [{ fromMs: null, profileId: each.id }], sources));
  await saveIdentifiers(tx, alone, new Set(), at);
  await touchIdentifiers(
    tx,
    additions.identifiers.filter(({ id }) => wasKnown.has(id)),
  );
  const claimSources = claimSourcesOf(namings, idOf, additions.claims);
  const folded = await foldTouched(tx, additions, known, { rules, at, sources, claimSources });

  const identifiers = new Map(known);
  for (const each of alone) identifiers.set(keyOf(each), each);
  for (const each of folded.identifiers) identifiers.set(keyOf(each), each);
  return { ...folded, identifiers, added: [...alone, ...folded.added] };
}

export interface FoldSetting {
  readonly rules: IdentityRules;
  readonly at: Date;
  /** Who named each identifier first in this batch. */
  readonly sources: ReadonlyMap<string, SourcedNaming>;
  /** Who made each claim first in this batch. */
  readonly claimSources: ReadonlyMap<string, SourcedNaming>;
  /** Who claims by hand, where it is no source. */
  readonly actor?: string;
}

export type Folded = Omit<Resolution, 'identifiers'> & { readonly identifiers: readonly HeldIdentifier[] };

async function foldTouched(
  tx: Transaction,
  additions: Additions,
  known: ReadonlyMap<string, HeldIdentifier>,
  setting: FoldSetting,
): Promise<Folded> {
  if (additions.touched.size === 0)
    return { identifiers: [], added: [], regrouped: [], merges: [], quarantined: [] };
  const groupIds = new Set(
    [...known.values()].filter(({ id }) => additions.touched.has(id)).map(({ groupId }) => groupId),
  );
  const stored = await loadGroups(tx, [...groupIds]);
  const isStored = new Set(stored.identifiers.map(({ id }) => id));
  const newDevices = additions.identifiers.filter(({ id, type }) => isOfDevice(type) && !isStored.has(id));
  const uses = [
    ...stored.uses,
    ...(await listBeginnings(
      tx,
      newDevices.map(({ id }) => id),
    )),
  ];
  return keepFolded(tx, { ...stored, uses }, additions, setting);
}

/** Folds groups with what is added to them, and makes the tables say so. */
export async function keepFolded(
  tx: Transaction,
  stored: HeldGroups,
  additions: Additions,
  setting: FoldSetting,
): Promise<Folded> {
  const { rules, at, sources } = setting;
  const before = new Map(stored.identifiers.map((each) => [each.id, each]));
  const groups = foldGroups(stored, additions, rules);
  const identifiers = groups.flatMap(({ identifiers: own, spans }) =>
    own.map((each) => heldBy(each, spans.get(each.id) ?? [], sources, before.get(each.id))),
  );
  const isQuarantined = new Set(groups.flatMap(({ quarantined }) => [...quarantined]));
  const changed = identifiers.filter(
    (each) => isChanged(each, before.get(each.id)) || isQuarantined.has(each.id),
  );
  await saveIdentifiers(tx, changed, isQuarantined, at);
  await saveBindings(
    tx,
    changed.filter(({ id, spans }) => spans.length > 1 || (before.get(id)?.spans.length ?? 1) > 1),
  );
  await keepClaims(tx, groups, additions.claims, setting);
  const merges = await saveMerges(
    tx,
    groups,
    groups.flatMap((group) => mergeRows(group)),
  );
  const regrouped = changed.flatMap((identifier) => {
    const was = before.get(identifier.id);
    return was === undefined || sameSpans(was.spans, identifier.spans)
      ? []
      : [{ identifier, before: was.spans }];
  });
  await rebuildProfiles(tx, profilesOf(regrouped));
  const added = identifiers.filter(({ id }) => !before.has(id));
  return {
    identifiers,
    added,
    regrouped,
    merges,
    quarantined: identifiers.filter(({ id }) => isQuarantined.has(id)),
  };
}

/** Every profile that has or had one of these. */
export function profilesOf(regrouped: readonly Regrouped[]): string[] {
  return [
    ...new Set(
      regrouped.flatMap(({ identifier, before }) =>
        [...before, ...identifier.spans].map(({ profileId }) => profileId),
      ),
    ),
  ].sort();
}

async function keepClaims(
  tx: Transaction,
  groups: readonly FoldedGroup[],
  added: readonly Claim[],
  { claimSources, rules, actor }: FoldSetting,
): Promise<void> {
  const groupOf = new Map(
    groups.flatMap(({ groupId, claims }) => claims.map(({ id }) => [id, groupId] as const)),
  );
  const rows = added.map((claim) => {
    const source = claimSources.get(claim.id);
    return {
      ...claim,
      groupId: groupOf.get(claim.id) ?? '',
      origin: source?.origin ?? 'profiles',
      causationId: source?.causationId ?? '',
      rulesVersion: rules.version,
      actor: actor ?? (source === undefined ? 'system:profiles' : `source:${source.origin}`),
    };
  });
  await saveClaims(tx, rows);
  const isAdded = new Set(added.map(({ id }) => id));
  const others = [...groupOf].filter(([id]) => !isAdded.has(id));
  await regroupClaims(
    tx,
    others.map(([id, groupId]) => ({ id, groupId })),
  );
}

function mergeRows({ merges }: FoldedGroup): MergeRow[] {
  return merges.map(({ claimId, from, into, atMs }) => ({
    id: derivedId('merge', claimId, from),
    claimId,
    from,
    into,
    at: new Date(atMs),
  }));
}

function isChanged(now: HeldIdentifier, was: HeldIdentifier | undefined): boolean {
  return (
    was === undefined ||
    was.groupId !== now.groupId ||
    was.firstSeenMs !== now.firstSeenMs ||
    !sameSpans(was.spans, now.spans)
  );
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, index) => span.fromMs === b[index]?.fromMs && span.profileId === b[index]?.profileId)
  );
}

/** Whoever named an identifier first is its origin. */
function heldBy(
  identifier: StoredIdentifier,
  spans: readonly Span[],
  sources: ReadonlyMap<string, SourcedNaming>,
  was?: HeldIdentifier,
): HeldIdentifier {
  const source = sources.get(identifier.id);
  const isFirst =
    was === undefined ||
    (source !== undefined && isEarlier(source, { ...source, atMs: was.firstSeenMs, origin: was.origin }));
  return { ...identifier, spans, origin: isFirst ? (source?.origin ?? 'profiles') : was.origin };
}
