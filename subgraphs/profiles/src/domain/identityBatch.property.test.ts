import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Separation } from './claim.ts';
import type { FoldedMerge, Span } from './components.ts';
import { beginnings, firstUnforeseen, inUseOrder, type Use } from './deviceUses.ts';
import { byStrength, type Identifier, keyOf } from './identifier.ts';
import {
  additionsOf,
  claimsOf,
  foldGroups,
  type Naming,
  type StoredIdentifier,
  sightingsOf,
} from './identityBatch.ts';
import { type IdentityRules, isOfDevice, standardRules } from './identityRules.ts';

const workspaceId = 'ws_01J00000000000000000000001';

/** What the tables keep, in maps: the same steps as the command takes, without Postgres. */
class Kept {
  readonly identifiers = new Map<string, StoredIdentifier>();
  readonly claims = new Map<string, Claim>();
  readonly separations: Separation[] = [];
  readonly points: Use[] = [];
  readonly begun = new Map<string, Use[]>();
  readonly spans = new Map<string, readonly Span[]>();
  readonly merges = new Map<string, readonly FoldedMerge[]>();
  readonly quarantined = new Set<string>();
  readonly #rules: IdentityRules;

  constructor(rules: IdentityRules) {
    this.#rules = rules;
  }

  record(batch: readonly Naming[]): void {
    const seen = sightingsOf(workspaceId, batch);
    const idOf = (identifier: Identifier) =>
      this.identifiers.get(keyOf(identifier))?.id ?? seen.get(keyOf(identifier))?.id ?? '';
    const claims = claimsOf(workspaceId, batch, idOf, this.#rules);
    const additions = additionsOf(seen, claims, this);
    for (const deviceId of this.#use(batch, idOf)) additions.touched.add(deviceId);
    const groups = new Set(
      [...this.identifiers.values()]
        .filter(({ id }) => additions.touched.has(id))
        .map(({ groupId }) => groupId),
    );
    for (const each of additions.identifiers) this.identifiers.set(keyOf(each), each);
    const own = [...this.identifiers.values()].filter(({ groupId }) => groups.has(groupId));
    const ids = new Set(own.map(({ id }) => id));
    const stored = {
      identifiers: own,
      claims: [...this.claims.values()].filter(({ identifierIds }) => ids.has(identifierIds[0] ?? '')),
      separations: this.separations,
      uses: [...this.begun.values()].flat(),
    };
    for (const group of foldGroups(stored, additions, this.#rules)) {
      for (const each of group.identifiers) this.identifiers.set(keyOf(each), each);
      for (const each of group.claims) this.claims.set(each.id, each);
      for (const [id, spans] of group.spans) this.spans.set(id, spans);
      for (const id of group.quarantined) this.quarantined.add(id);
      this.merges.set(group.groupId, group.merges);
    }
  }

  /** As `recordUses` does it: the points are what timelines hold. */
  #use(batch: readonly Naming[], idOf: (identifier: Identifier) => string): string[] {
    const uses = batch.flatMap(({ identifiers, atMs }) => {
      const [anchor] = [...identifiers].sort(byStrength);
      if (anchor === undefined || isOfDevice(anchor.type)) return [];
      const devices = identifiers.filter(({ type }) => isOfDevice(type));
      return devices.map((device) => ({ deviceId: idOf(device), anchorId: idOf(anchor), atMs }));
    });
    this.points.push(...uses);
    const changed: string[] = [];
    for (const [deviceId, own] of Map.groupBy(uses, (use) => use.deviceId)) {
      const begun = this.begun.get(deviceId) ?? [];
      const first = firstUnforeseen(own, begun);
      if (first === undefined) continue;
      const kept = begun.filter((each) => inUseOrder(each, first) < 0).sort(inUseOrder);
      const since = this.points
        .filter((point) => point.deviceId === deviceId && inUseOrder(point, first) >= 0)
        .sort(inUseOrder);
      this.begun.set(deviceId, [...kept, ...beginnings(since, kept.at(-1))]);
      changed.push(deviceId);
    }
    return changed;
  }

  /** Everything, in an order of its own: equal hashes are equal graphs, byte for byte. */
  hash(): string {
    const state = [
      [...this.identifiers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      [...this.claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      [...this.identifiers.values()]
        .map(({ id }) => [id, this.spans.get(id) ?? [{ fromMs: null, profileId: id }]] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      [...new Set([...this.identifiers.values()].map(({ groupId }) => groupId))]
        .sort()
        .map((groupId) => this.merges.get(groupId) ?? []),
      [...this.quarantined].sort(),
      [...this.begun].sort(([a], [b]) => (a < b ? -1 : 1)),
    ];
    return createHash('sha256').update(JSON.stringify(state)).digest('hex');
  }
}

/** Few values of each kind, so that people share devices, switch users and give several mails. */
const identifiers = fc
  .record({
    user: fc.option(fc.constantFrom('1', '2', '3', '4'), { freq: 2 }),
    mail: fc.option(fc.constantFrom('a@x', 'b@x', 'c@x'), { freq: 2 }),
    anonymous: fc.option(fc.constantFrom('tablet', 'phone', 'laptop', 'kiosk'), { freq: 4 }),
    phone: fc.option(fc.constantFrom('+441', '+442'), { freq: 1 }),
  })
  .map(({ user, mail, anonymous, phone }): Identifier[] => [
    ...(user === null ? [] : [{ type: 'USER_ID' as const, value: user }]),
    ...(mail === null ? [] : [{ type: 'EMAIL' as const, value: mail }]),
    ...(anonymous === null ? [] : [{ type: 'ANONYMOUS_ID' as const, value: anonymous }]),
    ...(phone === null ? [] : [{ type: 'PHONE' as const, value: phone }]),
  ])
  .filter((named) => named.length > 0);

const histories = fc
  .array(fc.record({ identifiers, atMs: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 14 })
  .map((namings): Naming[] => namings);

/** How a history arrives: in an order, some of it again, in batches of these sizes. */
const arrivals = fc.record({
  order: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
  again: fc.array(fc.nat(), { maxLength: 5 }),
  sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 19 }),
});

function arrive(
  history: readonly Naming[],
  { order, again, sizes }: { order: number[]; again: number[]; sizes: number[] },
  rules: IdentityRules,
): Kept {
  const shuffled = history
    .map((naming, index) => ({ naming, place: order[index] ?? 0, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ naming }) => naming);
  const all = [
    ...shuffled,
    ...again.map((index) => history[index % history.length]).filter((each) => each !== undefined),
  ];
  const kept = new Kept(rules);
  for (let turn = 0, next = 0; next < all.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    kept.record(all.slice(next, next + size));
    next += size;
  }
  return kept;
}

const tight: IdentityRules = {
  version: 1,
  limits: { USER_ID: { max: 1, windowDays: null }, ANONYMOUS_ID: { max: 2, windowDays: null } },
  otherLimit: { max: 2, windowDays: null },
  quarantineUsersAnHour: 2,
};

describe('the identity graph', () => {
  it.each([
    ['the standard rules', standardRules, 5_000],
    ['tight limits and quarantine', tight, 5_000],
  ] as const)(
    'is the same for any order, repetition and batching, under %s',
    (_, rules, numRuns) => {
      let cases = 0;
      fc.assert(
        fc.property(histories, arrivals, (history, arrival) => {
          cases += 1;
          const inOrder = new Kept(rules);
          for (const naming of [...history].sort((a, b) => a.atMs - b.atMs)) inOrder.record([naming]);
          expect(arrive(history, arrival, rules).hash()).toBe(inOrder.hash());
        }),
        { numRuns },
      );
      expect(cases).toBe(numRuns);
    },
    60_000,
  );

  it('never puts two users into one profile, whatever comes', () => {
    fc.assert(
      fc.property(histories, arrivals, (history, arrival) => {
        const kept = arrive(history, arrival, standardRules);
        const users = [...kept.identifiers.values()].filter(({ type }) => type === 'USER_ID');
        const profiles = users.map(({ id }) => kept.spans.get(id)?.at(-1)?.profileId ?? id);
        expect(new Set(profiles).size).toBe(users.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
