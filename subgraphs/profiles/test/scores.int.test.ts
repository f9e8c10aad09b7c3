import { statementsDuring } from '@rapport/shared/db/statements.ts';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { message } from './collected.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;
const now = '2026-06-30T12:00:00.000Z';

beforeAll(async () => {
  under = await startProfilesUnderTest();
  under.clock.set(now);
});

afterEach(() => under.clear());
afterAll(() => under?.stop());

let count = 0;
const did = (userId: string, timestamp: string, fields: Partial<CollectedMessage> = {}) =>
  message(`x${++count}`, { userId, timestamp, originalTimestamp: timestamp, ...fields });

const order = (userId: string, date: string, properties: object, name = 'Order Completed') =>
  did(userId, `${date}T10:00:00.000Z`, { name, properties: properties as Record<string, unknown> });

async function scoresOf(userId: string): Promise<Record<string, unknown>> {
  const { profileBy } = await under.run<{ profileBy: Record<string, unknown> }>(
    `query ($id: String!) { profileBy(identifier: { type: USER_ID, value: $id }) {
      engagement { score activeDays lastActiveAt }
      rfm { recency frequency monetary lastOrderAt orderCount }
      lifetimeValue { amount currency } } }`,
    { id: userId },
  );
  return JSON.parse(JSON.stringify(profileBy)) as Record<string, unknown>;
}

describe('Profile.engagement', () => {
  it('counts by weight, half as much with every two weeks', async () => {
    const bot = { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' };
    await under.collect(
      did('a', now, { type: 'page', name: 'Home' }),
      did('a', now),
      did('a', '2026-06-16T12:00:00.000Z', {
        name: 'Order Completed',
        properties: { order_id: 1, total: 5 },
      }),
      did('a', '2026-06-02T12:00:00.000Z', { type: 'screen', name: 'Start' }),
      did('a', '2026-06-02T13:00:00.000Z', { name: 'Page Ping' }),
      did('a', now, { context: bot }),
      did('a', now, { type: 'identify', name: undefined }),
      did('a', '2025-12-01T12:00:00.000Z'),
    );
    // 1 + 2 + 10 / 2 + 1 / 4 = 8.25 points; 100 * 8.25 / 28.25 = 29.2.
    expect((await scoresOf('a')).engagement).toEqual({ score: 29, activeDays: 3, lastActiveAt: now });
  });

  it('is none where nothing counts', async () => {
    await under.collect(did('a', now, { type: 'identify', name: undefined }));
    expect((await scoresOf('a')).engagement).toEqual({ score: 0, activeDays: 0, lastActiveAt: null });
  });
});

describe('Profile.rfm and Profile.lifetimeValue', () => {
  it('take each order once as it was told last, less refunds, by currency', async () => {
    await under.collect(
      order('a', '2026-06-01', { order_id: 'o1', total: '10.10', currency: 'gbp' }),
      order('a', '2026-06-02', { order_id: 'o1', total: 12.3, currency: 'GBP' }, 'Order Updated'),
      order('a', '2026-06-02', { order_id: 'o1', shipping: 'express' }, 'Order Updated'),
      order('a', '2026-06-03', {
        order_id: 'o2',
        currency: 'GBP',
        products: [{ price: '0.1', quantity: 3 }, { price: 0.2 }, { price: 'N/A' }, null],
      }),
      order('a', '2026-06-04', { order_id: 'o3', revenue: 7, part: 1 }),
      order('a', '2026-06-04', { order_id: 'o3', revenue: 8, part: 2 }),
      order('a', '2026-06-05', { order_id: 'o2', total: 0.25, currency: 'GBP' }, 'Order Refunded'),
      order('a', '2026-06-06', { total: 1_000 }),
      order('b', '2026-06-05', { order_id: 'o9', total: 4, currency: 'GBP' }, 'Order Refunded'),
    );
    expect(await scoresOf('a')).toMatchObject({
      rfm: {
        recency: 1,
        frequency: 1,
        monetary: 1,
        lastOrderAt: '2026-06-04T10:00:00.000Z',
        orderCount: 3,
      },
      lifetimeValue: [
        { amount: '12.55', currency: 'GBP' },
        { amount: '15', currency: 'USD' },
      ],
    });
    expect(await scoresOf('b')).toMatchObject({
      rfm: null,
      lifetimeValue: [{ amount: '-4', currency: 'GBP' }],
    });
  });

  it('rank all customers into fifths, equal ones alike, as plain SQL does', async () => {
    const people = Array.from({ length: 23 }, (_, n) => `p${n}`);
    await under.collect(
      ...people.flatMap((userId, n) =>
        Array.from({ length: (n % 4) + 1 }, (_, k) =>
          order(userId, `2026-05-${String(((n * 7) % 20) + k + 1).padStart(2, '0')}`, {
            order_id: `${userId}-${k}`,
            total: (n * 13) % 11,
          }),
        ),
      ),
    );
    const oracle = await under.db.read<Record<string, unknown>>(
      testWorkspaceId,
      `with one as (
         select i.value as user_id, max(e.occurred_at) as last, count(*) as orders,
           sum((e.properties ->> 'total')::numeric) as net
         from timeline_entries e join identifiers i on i.id = e.anchor_id group by i.value)
       select user_id as "userId",
         (select 1 + 5 * count(*) / 23 from one o where o.last < one.last)::int as recency,
         (select 1 + 5 * count(*) / 23 from one o where o.orders < one.orders)::int as frequency,
         (select 1 + 5 * count(*) / 23 from one o where o.net < one.net)::int as monetary
       from one order by user_id`,
      [],
    );
    expect(oracle).toHaveLength(23);
    expect([...new Set(oracle.map(({ recency }) => recency))].sort()).toEqual([1, 2, 3, 4, 5]);
    for (const { userId, ...fifths } of oracle)
      expect((await scoresOf(String(userId))).rfm).toMatchObject(fifths);
  });
});

describe('statements about scores', () => {
  it('are two, for fifty profiles as for one', async () => {
    await under.collect(
      ...Array.from({ length: 50 }, (_, n) => order(`s${n}`, '2026-06-01', { order_id: n + 1, total: n })),
    );
    const people = await under.db.read<{ id: string }>(testWorkspaceId, 'select id from profiles');
    const budget = async (profiles: number) => {
      const statements = await statementsDuring(() =>
        under.run(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
            engagement { score } rfm { recency } lifetimeValue { amount } } } }`,
          { r: people.slice(0, profiles).map(({ id }) => ({ __typename: 'Profile', id })) },
        ),
      );
      const named = statements.filter(({ name }) => name.startsWith('profiles.'));
      return named.map(({ name }) => name).sort();
    };
    const names = ['profiles.buyingByProfiles', 'profiles.engagementByProfiles', 'profiles.profilesById'];
    expect(people).toHaveLength(50);
    expect(await budget(50)).toEqual(names);
    expect(await budget(1)).toEqual(names);
  });
});
