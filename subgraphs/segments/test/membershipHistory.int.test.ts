import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../src/domain/condition.ts';
import { satisfies } from '../src/domain/satisfies.ts';
import { condition, eventNames, traits } from './conditionArbitrary.ts';
import {
  activity,
  changed,
  merged,
  newProfile,
  noon,
  type SegmentsUnderTest,
  startSegmentsUnderTest,
} from './segmentsUnderTest.ts';

const CUSTOMERS = 4;
const seed = 20260601;

const customer = fc.nat({ max: CUSTOMERS - 1 });
/** Events are named by number, so that one can be told again, also for another profile of the same customer. */
const eventNumber = fc.nat({ max: 5 });

const change = fc.record({
  kind: fc.constant('change' as const),
  customer,
  traits,
  events: fc.array(eventNumber, { maxLength: 4 }),
});
const merge = fc.record({ kind: fc.constant('merge' as const), from: customer, into: customer });
const define = fc.record({ kind: fc.constant('define' as const), condition });
const step = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 1, arbitrary: merge },
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

/** What is true of the customers, kept in the plainest way. */
class Oracle {
  readonly survivor = new Map<string, string>();
  readonly events = new Map<string, Map<number, string>>();
  readonly traits = new Map<string, Map<string, { value: unknown; toldAt: number }>>();

  of(id: string): string {
    return this.survivor.get(id) ?? id;
  }

  change(id: string, told: Record<string, unknown>, events: readonly number[], at: number): void {
    const ownTraits = this.traits.get(this.of(id)) ?? new Map();
    const ownEvents = this.events.get(this.of(id)) ?? new Map();
    for (const [name, value] of Object.entries(told)) ownTraits.set(name, { value, toldAt: at });
    for (const each of events) ownEvents.set(each, nameOf(each));
    this.traits.set(this.of(id), ownTraits);
    this.events.set(this.of(id), ownEvents);
  }

  merge(from: string, into: string): void {
    for (const [id, to] of this.survivor) if (to === from) this.survivor.set(id, into);
    this.survivor.set(from, into);
    const lost = this.traits.get(from);
    if (lost === undefined) return;
    const kept = this.traits.get(into) ?? new Map();
    for (const [name, each] of lost) {
      if (each.toldAt > (kept.get(name)?.toldAt ?? -1)) kept.set(name, each);
    }
    this.traits.set(into, kept);
    this.events.set(into, new Map([...(this.events.get(into) ?? []), ...(this.events.get(from) ?? [])]));
    this.traits.delete(from);
    this.events.delete(from);
  }

  satisfying(each: Condition): string[] {
    const ids = [...this.traits.keys()].filter((id) => {
      const names = [...(this.events.get(id)?.values() ?? [])];
      const own = [...(this.traits.get(id) ?? [])].map(([name, { value }]) => [name, value] as const);
      const counts = eventNames.map((name) => [name, names.filter((one) => one === name).length] as const);
      return satisfies(each, { traits: new Map(own), eventCounts: new Map(counts) });
    });
    return ids.sort();
  }
}

function nameOf(event: number): string {
  return eventNames[event % eventNames.length] ?? '';
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
  const ids = Array.from({ length: CUSTOMERS }, newProfile);
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
      const id = idOf(each.customer);
      const activities = each.events.map((number) => activity(nameOf(number), { id: `entry_${number}` }));
      const at = new Date(Date.parse(noon) + index);
      batch.push(changed(id, { traits: each.traits, activities, at, workspaceId }));
      oracle.change(id, each.traits, each.events, index);
    } else if (each.kind === 'merge') {
      const [from, into] = [oracle.of(idOf(each.from)), oracle.of(idOf(each.into))];
      if (from === into) continue;
      batch.push(merged(from, into, workspaceId));
      oracle.merge(from, into);
    } else {
      await flush();
      segments.set(await defineSegment(workspaceId, each.condition, index), each.condition);
    }
    if (isEnd) await flush();
  }
  await flush();
  await compare(workspaceId, segments, oracle);
}

async function compare(
  workspaceId: string,
  segments: ReadonlyMap<string, Condition>,
  oracle: Oracle,
): Promise<void> {
  const members = await part.db.read<{ segment: string; profile: string; sequence: number }>(
    workspaceId,
    'select segment_id as segment, profile_id as profile, sequence from memberships order by profile_id',
  );
  for (const [id, each] of segments) {
    const found = members.filter(({ segment }) => segment === id).map(({ profile }) => profile);
    expect(found).toEqual(oracle.satisfying(each));
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
  it('are those who satisfy the condition, in whatever batches, merges and definitions a history comes', async () => {
    await fc.assert(fc.asyncProperty(history, play), { numRuns: 40, seed });
  });
});
