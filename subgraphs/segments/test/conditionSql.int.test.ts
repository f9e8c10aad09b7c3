import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import type { CustomerFacts } from '../src/domain/customerFacts.ts';
import { satisfies } from '../src/domain/satisfies.ts';
import { conditionSql } from '../src/storage/conditionSql.ts';
import { condition, eventNames, traits } from './conditionArbitrary.ts';
import {
  activity,
  changed,
  newProfile,
  type SegmentsUnderTest,
  startSegmentsUnderTest,
} from './segmentsUnderTest.ts';

const CUSTOMERS = 100;
const seed = 20260601;

let part: SegmentsUnderTest;
const customers = new Map<string, CustomerFacts>();

beforeAll(async () => {
  part = await startSegmentsUnderTest();
  const arbitrary = fc
    .record({ traits, events: fc.array(fc.constantFrom(...eventNames), { maxLength: 5 }) })
    .filter((each) => each.events.length > 0 || Object.values(each.traits).some((value) => value !== null));
  const events = fc.sample(arbitrary, { numRuns: CUSTOMERS, seed }).map((customer) => {
    const id = newProfile();
    const counts = Map.groupBy(customer.events, (name) => name);
    customers.set(id, {
      traits: new Map(Object.entries(customer.traits)),
      eventCounts: new Map([...counts].map(([name, all]) => [name, all.length])),
    });
    return changed(id, {
      traits: customer.traits,
      activities: customer.events.map((name) => activity(name)),
    });
  });
  await part.hear(events);
});

afterAll(async () => {
  await part?.stop();
});

describe('conditionSql', () => {
  it('selects the customers who satisfy the condition, whatever it is', async () => {
    let matched = 0;
    await part.db.write(testWorkspaceId, (tx) =>
      fc.assert(
        fc.asyncProperty(condition, async (each) => {
          const { joins, where, params } = conditionSql(each, 1);
          const rows = await tx.query<{ profile_id: string }>(
            `select f.profile_id from profile_facts f ${joins} where ${where}`,
            params,
          );
          const expected = [...customers].filter(([, facts]) => satisfies(each, facts)).map(([id]) => id);
          expect(rows.map((row) => row.profile_id).sort()).toEqual(expected.sort());
          if (expected.length > 0 && expected.length < CUSTOMERS) matched += 1;
        }),
        { numRuns: 2_000, seed },
      ),
    );
    expect(matched).toBeGreaterThan(1_000); // most conditions told some customers from others
  });
});
