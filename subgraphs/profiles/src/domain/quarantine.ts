import type { Claim, KnownIdentifier } from './claim.ts';
import type { IdentityRules } from './identityRules.ts';

const HOUR_MS = 3_600_000;

/**
 * Identifiers that stood beside more user ids within an hour than one customer has: a shared inbox, a test device, a
 * constant that an app sends for everybody. They join nobody; what names nothing else stands by itself.
 */
export function quarantinedIn(
  inOrder: readonly Claim[],
  known: ReadonlyMap<string, KnownIdentifier>,
  { quarantineUsersAnHour }: IdentityRules,
): Set<string> {
  const meetings = new Map<string, { atMs: number; userId: string }[]>();
  for (const { kind, identifierIds, atMs } of inOrder) {
    if (kind !== 'OBSERVED') continue;
    const userIds = identifierIds.filter((id) => known.get(id)?.type === 'USER_ID');
    if (userIds.length === 0) continue;
    for (const id of identifierIds) {
      if (userIds.includes(id)) continue;
      const met = meetings.get(id) ?? [];
      if (met.length === 0) meetings.set(id, met);
      for (const userId of userIds) met.push({ atMs, userId });
    }
  }
  const found = new Set<string>();
  for (const [id, met] of meetings) if (mostUsersAnHour(met) > quarantineUsersAnHour) found.add(id);
  return found;
}

/** The largest number of different users in any hour; meetings come in the order of time. */
function mostUsersAnHour(met: readonly { readonly atMs: number; readonly userId: string }[]): number {
  const within = new Map<string, number>();
  let start = 0;
  let most = 0;
  for (const { atMs, userId } of met) {
    within.set(userId, (within.get(userId) ?? 0) + 1);
    for (let first = met[start]; first !== undefined && atMs - first.atMs >= HOUR_MS; first = met[start]) {
      const left = (within.get(first.userId) ?? 1) - 1;
      if (left === 0) within.delete(first.userId);
      else within.set(first.userId, left);
      start += 1;
    }
    most = Math.max(most, within.size);
  }
  return most;
}
