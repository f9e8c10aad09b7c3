import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Owners, regrouped } from '../../../test/harness/regrouped.ts';
import type { Condition } from '../src/domain/condition.ts';
import { satisfies } from '../src/domain/satisfies.ts';
import { condition, eventNames, traits } from './conditionArbitrary.ts';
import {
  activity,
  changed,
  newProfile,
  noon,
  type SegmentsUnderTest,
  startSegmentsUnderTest,
} from './segmentsUnderTest.ts';

const ANCHORS = 4;
const seed = 20260601;
const hourMs = 3_600_000;

const anchor = fc.nat({ max: ANCHORS - 1 });
/** Events are named by number, so that one can be told again; each happened at the hour of its number. */
const eventNumber = fc.nat({ max: 5 });

/** Late ones are told of the anchor's own id, as before its regrouping, instead of whose it is. */
const change = fc.record({
  kind: fc.constant('change' as const),
  anchor,
  traits,
  events: fc.array(eventNumber, { maxLength: 4 }),
  isLate: fc.boolean(),
});
/** Whose some anchors are: one profile's, or from some hour on another's. Going back to whose they were is among it. */
const regroup = fc.record({
  kind: fc.constant('regroup' as const),
  owners: fc.array(
    fc.record({ anchor, first: anchor, second: fc.option(anchor), hour: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});
const define = fc.record({ kind: fc.constant('define' as const), condition });
const step = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 3, arbitrary: regroup },
  { weight: 2, arbitrary: define },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What happens, and after which steps a batch ends. */
const history = fc.array(fc.tuple(step, fc.boolean()), { minLength: 3, maxLength: 14 });

let part: SegmentsUnderTest;

beforeAll(async () => {
  part = await startSegmentsUnderTest();
});

afterAll(async () => {
  await part?.stop();
});

type Traits = Readonly<Record<string, unknown>>;

/** What is true of the customers, kept in the plainest way: what happened under each anchor, and whose each is. */
class Oracle {
  readonly #owners = new Map<string, Exclude<Owners, string>>();
  /** By anchor and number. */
  readonly events = new Map<string, { anchorId: string; number: number }>();
  readonly #traits = new Map<string, Map<string, { value: unknown; toldAt: number }>>();
  readonly #told = new Map<string, Traits>();

  ownerOf(anchorId: string, atMs = Number.POSITIVE_INFINITY): string {
    const spans = this.#owners.get(anchorId) ?? [[null, anchorId]];
    return spans.findLast(([from]) => from === null || Date.parse(from) <= atMs)?.[1] ?? anchorId;
  }

  change(anchorId: string, told: Traits, events: readonly number[], toldAt: number): void {
    const own = this.#traits.get(anchorId) ?? new Map();
    for (const [name, value] of Object.entries(told)) own.set(name, { value, toldAt });
    this.#traits.set(anchorId, own);
    for (const number of events) this.events.set(`${anchorId} ${number}`, { anchorId, number });
    this.traitsToTell([this.ownerOf(anchorId)]);
  }

  regroup(anchorId: string, owners: Exclude<Owners, string>): void {
    this.#owners.set(anchorId, owners);
  }

  /** A profile's traits are the newest of the anchors that are its now. */
  traitsOf(profileId: string): Traits {
    const own = [...this.#traits].filter(([anchorId]) => this.ownerOf(anchorId) === profileId);
    const all = own.flatMap(([, traitsOfAnchor]) => [...traitsOfAnchor]);
    const inOrder = all.sort(([, left], [, right]) => left.toldAt - right.toldAt);
    const newest = new Map(inOrder.map(([name, { value }]) => [name, value]));
    return Object.fromEntries([...newest].filter(([, value]) => value !== null));
  }

  /** The traits of each profile that differ from what was told of it, as the profiles part tells them. */
  traitsToTell(profileIds: readonly string[]): [profileId: string, traits: Traits][] {
    return profileIds.flatMap((id) => {
      const [before, now] = [this.#told.get(id) ?? {}, this.traitsOf(id)];
      this.#told.set(id, now);
      const removed = Object.keys(before).filter((name) => !Object.hasOwn(now, name));
      const differing = Object.entries(now).filter(
        ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
      );
      const difference = {
        ...Object.fromEntries(differing),
        ...Object.fromEntries(removed.map((name) => [name, null])),
      };
      return Object.keys(difference).length === 0 ? [] : [[id, difference]];
    });
  }

  namesOf(profileId: string): string[] {
    return [...this.events.values()]
      .filter(({ anchorId, number }) => this.ownerOf(anchorId, timeOf(number).getTime()) === profileId)
      .map(({ number }) => nameOf(number));
  }

  satisfying(each: Condition, profileIds: readonly string[]): string[] {
    const found = profileIds.filter((id) => {
      const [names, own] = [this.namesOf(id), Object.entries(this.traitsOf(id))];
      const counts = eventNames.map((name) => [name, names.filter((one) => one === name).length] as const);
      const isKnown = names.length > 0 || own.length > 0;
      return isKnown && satisfies(each, { traits: new Map(own), eventCounts: new Map(counts) });
    });
    return found.sort();
  }
}

function nameOf(event: number): string {
  return eventNames[event % eventNames.length] ?? '';
}

function timeOf(event: number): Date {
  return new Date(Date.parse(noon) + event * hourMs);
}

async function defineSegment(workspaceId: string, each: Condition, number: number): Promise<string> {
  const { segmentCreate } = await part.run<{ segmentCreate: { segment: { id: string } } }>(
    'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } } }',
    { input: { name: `Segment ${number}`, condition: each } },
    workspaceId,
  );
  return segmentCreate.segment.id;
}

async function play(steps: readonly (readonly [Step, boolean])[]): Promise<void> {
  const workspaceId = newId('ws');
  const ids = Array.from({ length: ANCHORS }, newProfile);
  const idOf = (number: number) => ids[number] ?? '';
  const oracle = new Oracle();
  const segments = new Map<string, Condition>();
  let batch: Envelope[] = [];
  const flush = async () => {
    await part.hear(batch);
    batch = [];
  };
  for (const [index, [each, isEnd]] of steps.entries()) {
    if (each.kind === 'change') {
      const anchorId = idOf(each.anchor);
      const told = each.isLate ? {} : each.traits; // traits told late are told anew with the regrouping
      const activities = each.events.map((number) =>
        activity(nameOf(number), {
          id: `entry_${anchorId}_${number}`,
          anchorId,
          occurredAt: timeOf(number).toISOString(),
        }),
      );
      const profileId = each.isLate ? anchorId : oracle.ownerOf(anchorId);
      batch.push(changed(profileId, { traits: told, activities, workspaceId }));
      oracle.change(anchorId, told, each.events, index);
    } else if (each.kind === 'regroup') {
      const owners = Object.fromEntries(each.owners.map((own) => [idOf(own.anchor), ownersFrom(own, idOf)]));
      batch.push(regrouped(owners, workspaceId));
      for (const [anchorId, spans] of Object.entries(owners)) oracle.regroup(anchorId, spans);
      for (const [id, its] of oracle.traitsToTell(ids)) batch.push(changed(id, { traits: its, workspaceId }));
    } else {
      await flush();
      segments.set(await defineSegment(workspaceId, each.condition, index), each.condition);
    }
    if (isEnd) await flush();
  }
  await flush();
  await compareFacts(workspaceId, ids, oracle);
  await compare(workspaceId, ids, segments, oracle);
}

type Owned = Extract<Step, { kind: 'regroup' }>['owners'][number];

function ownersFrom({ first, second, hour }: Owned, idOf: (number: number) => string) {
  const start = [null, idOf(first)] as const;
  return second === null ? [start] : [start, [timeOf(hour).toISOString(), idOf(second)] as const];
}

async function compareFacts(workspaceId: string, ids: readonly string[], oracle: Oracle): Promise<void> {
  const customers = await part.db.read(
    workspaceId,
    'select profile_id as id, traits from profile_facts order by 1',
  );
  const known = ids
    .map((id) => ({ id, traits: oracle.traitsOf(id) }))
    .filter(({ id, traits: own }) => Object.keys(own).length > 0 || oracle.namesOf(id).length > 0);
  expect(customers).toEqual(JSON.parse(JSON.stringify(known.sort((a, b) => (a.id < b.id ? -1 : 1)))));
  const events = await part.db.read(
    workspaceId,
    'select event_id as id, profile_id as owner from event_facts order by 1',
  );
  const expected = [...oracle.events.values()].map(({ anchorId, number }) => ({
    id: `entry_${anchorId}_${number}`,
    owner: oracle.ownerOf(anchorId, timeOf(number).getTime()),
  }));
  expect(events).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

async function compare(
  workspaceId: string,
  ids: readonly string[],
  segments: ReadonlyMap<string, Condition>,
  oracle: Oracle,
): Promise<void> {
  const members = await part.db.read<{ segment: string; profile: string; sequence: number }>(
    workspaceId,
    'select segment_id as segment, profile_id as profile, sequence from memberships order by profile_id',
  );
  for (const [id, each] of segments) {
    const found = members.filter(({ segment }) => segment === id).map(({ profile }) => profile);
    expect(found).toEqual(oracle.satisfying(each, ids));
  }
  const log = await part.db.read<{ key: string; kinds: string[]; sequences: number[] }>(
    workspaceId,
    `select segment_id || ' ' || profile_id as key, array_agg(kind order by sequence) as kinds,
            array_agg(sequence order by sequence) as sequences
     from membership_log group by segment_id, profile_id`,
  );
  for (const { key, kinds, sequences } of log) {
    expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'ENTERED' : 'EXITED')));
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    const stay = members.find(({ segment, profile }) => key === `${segment} ${profile}`);
    expect(stay?.sequence).toBe(kinds.at(-1) === 'ENTERED' ? sequences.at(-1) : undefined);
  }
}

describe('memberships', () => {
  it('are those who satisfy the condition, in whatever batches, regroupings and definitions a history comes', async () => {
    await fc.assert(fc.asyncProperty(history, play), { numRuns: 60, seed });
  });
});
