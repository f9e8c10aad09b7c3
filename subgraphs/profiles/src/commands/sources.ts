import type { Claim } from '../domain/claim.ts';
import type { Identifier } from '../domain/identifier.ts';
import type { Naming } from '../domain/identityBatch.ts';

/** A naming with who told it. */
export interface SourcedNaming extends Naming {
  readonly origin: string;
  readonly causationId: string;
  /** Third-party data names people and never connects them. */
  readonly connects: boolean;
}

/** Who named each identifier first in this batch, by the time of what happened; alike in any order of arrival. */
export function sourcesOf(
  namings: readonly SourcedNaming[],
  idOf: (identifier: Identifier) => string,
): Map<string, SourcedNaming> {
  const sources = new Map<string, SourcedNaming>();
  for (const naming of namings) {
    for (const identifier of naming.identifiers) {
      const id = idOf(identifier);
      const known = sources.get(id);
      if (known === undefined || isEarlier(naming, known)) sources.set(id, naming);
    }
  }
  return sources;
}

/** Of the namings that make a claim the one that gave it its time; found by that, as most of a batch claims nothing new. */
export function claimSourcesOf(
  namings: readonly SourcedNaming[],
  idOf: (identifier: Identifier) => string,
  added: readonly Claim[],
): Map<string, SourcedNaming> {
  const sources = new Map<string, SourcedNaming>();
  const claims = new Map(added.map((claim) => [claimKey(claim.atMs, claim.identifierIds), claim.id]));
  const times = new Set(added.map(({ atMs }) => atMs));
  for (const naming of namings) {
    if (!naming.connects || !times.has(naming.atMs)) continue;
    const ids = new Set(naming.identifiers.map(idOf));
    const claimId = claims.get(claimKey(naming.atMs, [...ids]));
    if (claimId === undefined) continue;
    const known = sources.get(claimId);
    if (known === undefined || isEarlier(naming, known)) sources.set(claimId, naming);
  }
  return sources;
}

function claimKey(atMs: number, identifierIds: readonly string[]): string {
  return `${atMs} ${[...identifierIds].sort().join(' ')}`;
}

export function isEarlier(a: SourcedNaming, b: SourcedNaming): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.origin < b.origin);
}
