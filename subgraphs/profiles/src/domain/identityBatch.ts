import {
  type Claim,
  claimId,
  distinctByStrength,
  identifierId,
  type KnownIdentifier,
  type Separation,
} from './claim.ts';
import type { FoldedMerge, Span } from './components.ts';
import type { Use } from './deviceUses.ts';
import { foldIdentity } from './foldIdentity.ts';
import { type Identifier, keyOf } from './identifier.ts';
import type { IdentityRules } from './identityRules.ts';

/** That some identifiers were named together, by something that happened at an instant (ms since 1970). */
export interface Naming {
  readonly identifiers: readonly Identifier[];
  readonly atMs: number;
}

/** An identifier as it is kept. */
export interface StoredIdentifier extends KnownIdentifier {
  /** What all identifiers have in common that claims connect; see docs/decisions/0040. */
  readonly groupId: string;
  readonly lastSeenMs: number;
}

/** What a batch adds to the set of claims: new ones, and known ones that are older than was known. */
export interface Additions {
  readonly identifiers: readonly StoredIdentifier[];
  readonly claims: readonly Claim[];
  /** Identifiers whose groups have to be folded anew. */
  readonly touched: Set<string>;
}

/** Everything that is kept of some groups. */
export interface StoredGroups {
  readonly identifiers: readonly StoredIdentifier[];
  readonly claims: readonly Claim[];
  readonly separations: readonly Separation[];
  /** Where others began to use devices. */
  readonly uses: readonly Use[];
}

/** A group after it was folded: as it has to be kept. */
export interface FoldedGroup {
  readonly groupId: string;
  readonly identifiers: readonly StoredIdentifier[];
  readonly claims: readonly Claim[];
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly merges: readonly FoldedMerge[];
  readonly quarantined: ReadonlySet<string>;
}

/** The identifiers of a batch with the times in which they were named; each once. */
export function sightingsOf(workspaceId: string, namings: readonly Naming[]): Map<string, StoredIdentifier> {
  const seen = new Map<string, StoredIdentifier>();
  for (const { identifiers, atMs } of namings) {
    for (const { type, value } of identifiers) {
      const key = keyOf({ type, value });
      const known = seen.get(key);
      if (known === undefined) {
        const id = identifierId(workspaceId, { type, value });
        seen.set(key, {
          id,
          type,
          value,
          groupId: id,
          firstSeenMs: atMs,
          lastSeenMs: atMs,
          detachedMs: null,
        });
      } else if (atMs < known.firstSeenMs || atMs > known.lastSeenMs) {
        const firstSeenMs = Math.min(known.firstSeenMs, atMs);
        seen.set(key, { ...known, firstSeenMs, lastSeenMs: Math.max(known.lastSeenMs, atMs) });
      }
    }
  }
  return seen;
}

/** What the namings of a batch claim, each claim once with its earliest time. `idOf` gives an identifier's own id. */
export function claimsOf(
  workspaceId: string,
  namings: readonly Naming[],
  idOf: (identifier: Identifier) => string,
  rules: IdentityRules,
): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const { identifiers, atMs } of namings) {
    const identifierIds = distinctByStrength(identifiers).map(idOf);
    if (identifierIds.length < 2) continue;
    const id = claimId(workspaceId, identifierIds, atMs, rules);
    const known = claims.get(id);
    if (known === undefined || atMs < known.atMs) {
      claims.set(id, { id, kind: 'OBSERVED', identifierIds, atMs, isRevoked: false });
    }
  }
  return claims;
}

/**
 * What a batch adds to what is kept. In steady state that is nothing but later last sightings: the same people come with
 * the same identifiers.
 */
export function additionsOf(
  seen: ReadonlyMap<string, StoredIdentifier>,
  claims: ReadonlyMap<string, Claim>,
  known: {
    readonly identifiers: ReadonlyMap<string, StoredIdentifier>;
    readonly claims: ReadonlyMap<string, Claim>;
  },
): Additions {
  const identifiers: StoredIdentifier[] = [];
  const touched = new Set<string>();
  for (const [key, sighting] of seen) {
    const stored = known.identifiers.get(key);
    if (stored === undefined) identifiers.push(sighting);
    else if (sighting.firstSeenMs < stored.firstSeenMs || sighting.lastSeenMs > stored.lastSeenMs) {
      const firstSeenMs = Math.min(stored.firstSeenMs, sighting.firstSeenMs);
      const lastSeenMs = Math.max(stored.lastSeenMs, sighting.lastSeenMs);
      identifiers.push({ ...stored, firstSeenMs, lastSeenMs });
      if (firstSeenMs < stored.firstSeenMs) touched.add(stored.id); // the oldest names the profile
    }
  }
  const added: Claim[] = [];
  for (const claim of claims.values()) {
    const stored = known.claims.get(claim.id);
    if (stored !== undefined && stored.atMs <= claim.atMs) continue;
    added.push(stored === undefined ? claim : { ...stored, atMs: claim.atMs });
    for (const id of claim.identifierIds) touched.add(id);
  }
  return { identifiers, claims: added, touched };
}

/** Folds what is kept of the touched groups together with what a batch adds to them. */
export function foldGroups(stored: StoredGroups, additions: Additions, rules: IdentityRules): FoldedGroup[] {
  const identifiers = new Map(stored.identifiers.map((each) => [each.id, each]));
  for (const each of additions.identifiers) {
    if (identifiers.has(each.id) || additions.touched.has(each.id)) identifiers.set(each.id, each);
  }
  const claims = new Map(stored.claims.map((each) => [each.id, each]));
  for (const each of additions.claims) claims.set(each.id, each);
  const usesOf = Map.groupBy(stored.uses, ({ deviceId }) => deviceId); // thousands where a batch brings new visitors
  return connected([...identifiers.values()], [...claims.values()]).map((group) => {
    const ids = new Set(group.identifiers.map(({ id }) => id));
    const separations = stored.separations.filter(({ a, b }) => ids.has(a) && ids.has(b));
    const uses = group.identifiers.flatMap(({ id }) => usesOf.get(id) ?? []).map(claimOfUse);
    const folded = foldIdentity({ ...group, claims: [...group.claims, ...uses], separations }, rules);
    return { ...group, ...folded };
  });
}

/** A use is a claim about two, which their first common event has made already; what counts is that it is made again. */
function claimOfUse({ deviceId, anchorId, atMs }: Use): Claim {
  const id = `use ${deviceId} ${anchorId} ${atMs}`;
  return { id, kind: 'OBSERVED', identifierIds: [anchorId, deviceId], atMs, isRevoked: false };
}

type Connected = Pick<FoldedGroup, 'groupId' | 'identifiers' | 'claims'>;

/** Puts identifiers into groups: a claim makes one of all that it names, unless it was taken back. */
function connected(identifiers: readonly StoredIdentifier[], claims: readonly Claim[]): Connected[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  const unite = (a: string, b: string): void => {
    const [first, second] = [rootOf(a), rootOf(b)].sort();
    if (first !== undefined && second !== undefined) parent.set(second, first); // the smaller id stays: order cannot matter
  };
  for (const { identifierIds, isRevoked } of claims) {
    if (isRevoked) continue;
    for (const id of identifierIds.slice(1)) unite(identifierIds[0] ?? id, id);
  }
  const members = Map.groupBy(identifiers, ({ id }) => rootOf(id));
  const edges = Map.groupBy(claims, ({ identifierIds }) => rootOf(identifierIds[0] ?? ''));
  return [...members].map(([groupId, own]) => ({
    groupId,
    identifiers: own.map((each) => ({ ...each, groupId })),
    claims: edges.get(groupId) ?? [],
  }));
}
