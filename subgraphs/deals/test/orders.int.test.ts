import { eventOf } from '@rapport/shared/events/envelope.ts';
import { ProfileChanged } from '@rapport/shared/events/profiles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { DealsUnderTest } from './dealsUnderTest.ts';

let deals: DealsUnderTest;

beforeAll(async () => {
  deals = await DealsUnderTest.start();
});

afterAll(async () => {
  await deals?.under.stop();
});

const told = (id: string, name: string, occurredAt: string, properties: object) =>
  eventOf(ProfileChanged, {
    workspaceId: testWorkspaceId,
    actor: 'system:profiles',
    at: new Date(occurredAt),
    subject: 'profile_1',
    data: {
      profileId: 'profile_1',
      traits: {},
      activities: [
        {
          id,
          kind: 'TRACK',
          name,
          occurredAt,
          sourceId: 'src_1',
          properties: { order_id: 'A1', currency: 'GBP', ...properties },
        },
      ],
    },
  });

describe('an order that a shop tracks', () => {
  it('is what its update says, at the time it was made, and a cancellation gives it back once', async () => {
    await deals.under.tell(
      told('e0', 'Checkout Started', '2026-05-01T09:00:00.000Z', { total: 50 }),
      told('e1', 'Order Completed', '2026-05-01T10:00:00.000Z', { total: 50 }),
      told('e2', 'Order Updated', '2026-05-02T10:00:00.000Z', { total: 40 }),
      told('e3', 'Order Updated', '2026-05-03T10:00:00.000Z', { shipping: 'express' }),
    );
    const look = () =>
      deals.under.run(
        `{ purchaseTotals { orderCount refundCount net }
           purchase(kind: ORDER, number: "A1") { total { amount } occurredAt } }`,
      );
    expect(await look()).toEqual({
      purchaseTotals: [{ orderCount: 1, refundCount: 0, net: '40' }],
      purchase: { total: { amount: '40' }, occurredAt: '2026-05-01T10:00:00.000Z' },
    });
    await deals.under.tell(
      told('e4', 'Order Cancelled', '2026-05-04T10:00:00.000Z', { total: 40 }),
      told('e5', 'Order Refunded', '2026-05-05T10:00:00.000Z', { total: 40 }),
    );
    expect(await look()).toMatchObject({ purchaseTotals: [{ orderCount: 1, refundCount: 1, net: '0' }] });
  });
});
