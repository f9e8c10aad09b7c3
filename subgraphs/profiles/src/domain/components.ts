import type { Claim, KnownIdentifier, Separation } from './claim.ts';
import { byStrength, type IdentifierType } from './identifier.ts';
import { type IdentityRules, limitOf, MAX_IDENTIFIERS, MAX_MERGES } from './identityRules.ts';

/** From when on an identifier belongs to a profile; the first span of each has no beginning. */
export interface Span {
  readonly fromMs: number | null;
  readonly profileId: string;
}

/** Two profiles that a claim made one. The same claim over the same profiles is the same merge. */
export interface FoldedMerge {
  readonly claimId: string;
  readonly from: string;
  readonly into: string;
  readonly atMs: number;
}

/** A profile in the making. */
interface Component {
  /** Identifier ids, with when each joined (ms). */
  readonly members: Map<string, number>;
  /** Members that name it when they are the oldest: all but devices that came by changing hands. */
  readonly founders: Set<string>;
  mergeCount: number;
}

interface Holding {
  readonly fromMs: number | null;
  component: Component;
}

const DAY_MS = 86_400_000;

/** The profiles of one group while its claims are folded: sets of identifiers, which only grow and join. */
export class Components {
  readonly #known: ReadonlyMap<string, KnownIdentifier>;
  readonly #rules: IdentityRules;
  readonly #apart = new Map<string, Set<string>>();
  readonly #holdings = new Map<string, Holding[]>();
  /** Where a component went that was joined to another; a component that stands is not in it. */
  readonly #joined = new Map<Component, Component>();
  readonly #merges: FoldedMerge[] = [];

  constructor(
    known: ReadonlyMap<string, KnownIdentifier>,
    rules: IdentityRules,
    separations: readonly Separation[],
  ) {
    this.#known = known;
    this.#rules = rules;
    for (const { a, b } of separations) {
      this.#separate(a, b);
      this.#separate(b, a);
    }
    for (const { id, firstSeenMs } of known.values()) {
      const component = { members: new Map([[id, firstSeenMs]]), founders: new Set([id]), mergeCount: 0 };
      this.#holdings.set(id, [{ fromMs: null, component }]);
    }
  }

  /** Whether these identifiers can be one profile at an instant: by limits, caps and what was put apart. */
  fits(search: readonly KnownIdentifier[], atMs: number): boolean {
    if (search.length <= 1) return true;
    const found = this.#componentsOf(search);
    if (found.length === 1) return true;
    const merges = found.reduce((sum, { mergeCount }) => sum + mergeCount, 0) + realMerges(found);
    const size = found.reduce((sum, { members }) => sum + members.size, 0);
    if (merges > MAX_MERGES || size > MAX_IDENTIFIERS) return false;
    return this.#isWithinLimits(found, atMs) && !this.#bringsTogetherWhatIsApart(found);
  }

  /** Makes one profile of those that hold these identifiers; the oldest gives it its name. */
  join(search: readonly KnownIdentifier[], claim: Claim, how: 'within limits' | 'whatever the limits'): void {
    const found = this.#componentsOf(search);
    const into = found.reduce((a, b) => (this.#isOlder(this.#founderOf(b), this.#founderOf(a)) ? b : a));
    const name = this.#founderOf(into).id;
    for (const component of found) {
      if (component === into) continue;
      // One identifier that nobody has named before is no profile that could be merged: it is attached.
      if (how === 'whatever the limits' || wasSeenBefore(component, this.#known, claim.atMs)) {
        into.mergeCount += 1;
        this.#merges.push({
          claimId: claim.id,
          from: this.#founderOf(component).id,
          into: name,
          atMs: claim.atMs,
        });
      }
      into.mergeCount += component.mergeCount;
      for (const [id, joinedMs] of component.members) {
        into.members.set(id, component.members.size === 1 ? Math.max(joinedMs, claim.atMs) : joinedMs);
      }
      for (const id of component.founders) into.founders.add(id);
      this.#joined.set(component, into);
    }
  }

  /** Gives a device to the profile of somebody else from an instant on, when the one it belonged to has another user. */
  changeHands(device: KnownIdentifier, to: KnownIdentifier, atMs: number): void {
    const present = this.#componentOf(device.id);
    const next = this.#componentOf(to.id);
    if (present === next || !this.#hasUser(present) || !this.#hasUser(next)) return;
    if (!this.#hasRoomFor(device, next, atMs)) return;
    this.#holdings.get(device.id)?.push({ fromMs: atMs, component: next });
    if (!next.members.has(device.id)) next.members.set(device.id, atMs);
  }

  spans(): Map<string, Span[]> {
    const spans = new Map<string, Span[]>();
    for (const [id, holdings] of this.#holdings) {
      const own: Span[] = [];
      for (const { fromMs, component } of holdings) {
        const profileId = this.#founderOf(this.#standing(component)).id;
        if (own.at(-1)?.fromMs === fromMs && fromMs !== null) own.pop(); // of several at one instant the last holds
        if (own.at(-1)?.profileId !== profileId) own.push({ fromMs, profileId });
      }
      spans.set(id, own);
    }
    return spans;
  }

  merges(): FoldedMerge[] {
    return this.#merges;
  }

  #separate(from: string, to: string): void {
    const known = this.#apart.get(from);
    if (known === undefined) this.#apart.set(from, new Set([to]));
    else known.add(to);
  }

  #standing(component: Component): Component {
    let standing = component;
    for (let next = this.#joined.get(standing); next !== undefined; next = this.#joined.get(standing))
      standing = next;
    return standing;
  }

  #componentOf(id: string): Component {
    const holding = this.#holdings.get(id)?.at(-1);
    if (holding === undefined) throw new Error(`The group has no identifier ${id}`);
    holding.component = this.#standing(holding.component); // keeps chains short
    return holding.component;
  }

  #componentsOf(search: readonly KnownIdentifier[]): Component[] {
    return [...new Set(search.map(({ id }) => this.#componentOf(id)))];
  }

  #founderOf({ founders }: Component): KnownIdentifier {
    let oldest: KnownIdentifier | undefined;
    for (const id of founders) {
      const each = this.#known.get(id);
      if (each !== undefined && (oldest === undefined || this.#isOlder(each, oldest))) oldest = each;
    }
    if (oldest === undefined) throw new Error('A profile without founders');
    return oldest;
  }

  #isOlder(a: KnownIdentifier, b: KnownIdentifier): boolean {
    return a.firstSeenMs < b.firstSeenMs || (a.firstSeenMs === b.firstSeenMs && byStrength(a, b) < 0);
  }

  #isWithinLimits(found: readonly Component[], atMs: number): boolean {
    const counts = new Map<IdentifierType, number>();
    const most = new Map<IdentifierType, number>();
    for (const component of found) {
      for (const [type, count] of this.#countsOf(component, atMs)) {
        counts.set(type, (counts.get(type) ?? 0) + count);
        most.set(type, Math.max(most.get(type) ?? 0, count));
      }
    }
    // A type that is over its limit already, from before the limit or by hand, must not block everything else.
    return [...counts].every(
      ([type, count]) => count <= Math.max(limitOf(this.#rules, type).max, most.get(type) ?? 0),
    );
  }

  /** Identifiers by type, those that joined within the limit's window. One that is yet to join does so now. */
  #countsOf({ members }: Component, atMs: number): Map<IdentifierType, number> {
    const counts = new Map<IdentifierType, number>();
    for (const [id, joinedMs] of members) {
      const type = this.#known.get(id)?.type;
      if (type === undefined) continue;
      const { windowDays } = limitOf(this.#rules, type);
      const joins = members.size === 1 ? atMs : joinedMs;
      if (windowDays !== null && joins <= atMs - windowDays * DAY_MS) continue;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return counts;
  }

  #bringsTogetherWhatIsApart(found: readonly Component[]): boolean {
    if (this.#apart.size === 0) return false;
    return found.some((one) =>
      found.some(
        (other) =>
          other !== one &&
          [...one.members.keys()].some((id) =>
            [...(this.#apart.get(id) ?? [])].some((b) => other.members.has(b)),
          ),
      ),
    );
  }

  #hasUser({ members }: Component): boolean {
    for (const id of members.keys()) if (this.#known.get(id)?.type === 'USER_ID') return true;
    return false;
  }

  #hasRoomFor({ id, type }: KnownIdentifier, component: Component, atMs: number): boolean {
    if (component.members.has(id)) return true;
    const { max } = limitOf(this.#rules, type);
    return (this.#countsOf(component, atMs).get(type) ?? 0) < max && component.members.size < MAX_IDENTIFIERS;
  }
}

function realMerges(found: readonly Component[]): number {
  return found.filter(({ members }) => members.size > 1).length - 1;
}

/** Whether anything was told of it before this instant: then it has been a profile, with an id that somebody may know. */
function wasSeenBefore(
  { members }: Component,
  known: ReadonlyMap<string, KnownIdentifier>,
  atMs: number,
): boolean {
  if (members.size > 1) return true;
  const [id = ''] = members.keys();
  return (known.get(id)?.firstSeenMs ?? atMs) < atMs;
}
