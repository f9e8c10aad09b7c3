import { derivedId } from '@rapport/shared/ids.ts';
import { byStrength, type Identifier, keyOf } from './identifier.ts';
import type { IdentityRules } from './identityRules.ts';

/** An identifier as the graph knows it. */
export interface KnownIdentifier extends Identifier {
  /** Its own id, by which a profile can be named and under which events stand; see docs/decisions/0041. */
  readonly id: string;
  /** The earliest event that named it, in ms since 1970. */
  readonly firstSeenMs: number;
  /** Claims before this instant do not count for it any more; null unless it was detached. */
  readonly detachedMs: number | null;
}

/**
 * That some identifiers name one customer.
 * `OBSERVED`: an event named them together. `MERGED`: somebody who may has said so; limits do not hold it back.
 */
export interface Claim {
  readonly id: string;
  readonly kind: 'OBSERVED' | 'MERGED';
  /** Ids of two or more identifiers, strongest first. */
  readonly identifierIds: readonly string[];
  /** The earliest event that made it, in ms since 1970. */
  readonly atMs: number;
  readonly isRevoked: boolean;
}

/** Two identifiers that an undo has put into different profiles: nothing but a merge by hand brings them together again. */
export interface Separation {
  readonly a: string;
  readonly b: string;
}

/** The same for the same identifier of a workspace, whoever meets it first: permutations of one input agree on it. */
export function identifierId(workspaceId: string, identifier: Identifier): string {
  return derivedId('profile', workspaceId, identifier.type, identifier.value);
}

/** Each identifier once, strongest first. */
export function distinctByStrength(identifiers: readonly Identifier[]): Identifier[] {
  return [...new Map(identifiers.map((each) => [keyOf(each), each])).values()].sort(byStrength);
}

const DAY_MS = 86_400_000;

/**
 * The id of what an event claims. The same identifiers make the same claim for ever, unless a limit has a window: then what
 * did not fit one week may fit another, and each week is a claim of its own.
 */
export function claimId(
  workspaceId: string,
  ids: readonly string[],
  atMs: number,
  rules: IdentityRules,
): string {
  const week = hasWindows(rules) ? String(Math.floor(atMs / (7 * DAY_MS))) : 'ever';
  return derivedId('claim', workspaceId, week, ...[...ids].sort());
}

function hasWindows({ limits, otherLimit }: IdentityRules): boolean {
  return [otherLimit, ...Object.values(limits)].some(({ windowDays }) => windowDays !== null);
}

/** The order in which claims are folded: by time, and where times are equal by what they say. */
export function inFoldOrder(a: Claim, b: Claim): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}
