import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { ContactLinked, ProfileChanged } from '@rapport/shared/events/profiles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped } from '../../../test/harness/regrouped.ts';
import { DealsUnderTest } from './dealsUnderTest.ts';

let deals: DealsUnderTest;

beforeAll(async () => {
  deals = await DealsUnderTest.start();
});

afterAll(async () => {
  await deals?.under.stop();
});

describe('Profile', () => {
  const crm = {
    workspaceId: testWorkspaceId,
    actor: 'system:profiles',
    at: new Date('2026-06-01T00:00:00Z'),
  };
  const order = (id: string, profileId: string, properties: object, name = 'Order Completed') =>
    eventOf(ProfileChanged, {
      ...crm,
      subject: profileId,
      data: {
        profileId,
        traits: {},
        activities: [
          {
            id,
            kind: 'TRACK',
            name,
            occurredAt: '2026-05-01T10:00:00.000Z',
            sourceId: 'src_1',
            properties: { ...properties },
          },
        ],
      },
    });

  async function look(ids: readonly string[], workspaceId = testWorkspaceId) {
    const { _entities } = await deals.under.run<{ _entities: object[] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
        deals { totalCount nodes { name } }
        purchaseTotals { currency orderCount refundCount net }
        lastOrder { number total { amount } lineCount }
        purchases(first: 5) { nodes { number } }
      } } }`,
      { r: ids.map((id) => ({ __typename: 'Profile', id })) },
      workspaceId,
    );
    return _entities;
  }

  it('has the deals of its contacts and what was bought, also after a merge', async () => {
    const buyer = 'contact_01J00000000000000000000002';
    await deals.open({ name: 'For the buyer', contacts: [{ contactId: buyer }] });
    const first = { order_id: 'A1', currency: 'GBP' };
    const second = { order_id: 'A2', currency: 'GBP', products: [{ price: '0.1', quantity: 3 }] };
    const link = { contactId: buyer, profileId: 'profile_old' };
    await deals.under.tell(
      eventOf(ContactLinked, { ...crm, subject: 'profile_old', data: link }),
      order('e1', 'profile_old', { ...first, total: 10.1, part: 1, products: [{}, {}] }),
      order('e2', 'profile_old', { ...first, total: '20.204', part: 2, products: [{}] }),
      order('e3', 'profile_old', { order_id: 'C1', total: 5, currency: 'GBP' }, 'Order Refunded'),
    );
    await deals.under.tell(
      regrouped({ profile_old: 'profile_new', profile_new: 'profile_new' }),
      // Told before the merge, heard after it, and told twice.
      order('e4', 'profile_old', second),
      order('e5', 'profile_old', second),
    );
    expect(await look(['profile_new', 'profile_old'])).toEqual([
      {
        deals: { totalCount: 1, nodes: [{ name: 'For the buyer' }] },
        purchaseTotals: [{ currency: 'GBP', orderCount: 2, refundCount: 1, net: '25.6' }],
        lastOrder: expect.objectContaining({ number: expect.stringMatching(/^A/) }),
        purchases: {
          nodes: [
            { number: expect.any(String) },
            { number: expect.any(String) },
            { number: expect.any(String) },
          ],
        },
      },
      { deals: { totalCount: 0, nodes: [] }, purchaseTotals: [], lastOrder: null, purchases: { nodes: [] } },
    ]);
    expect(
      await deals.under.run('{ purchase(kind: ORDER, number: "A1") { total { amount } lineCount } }'),
    ).toEqual({
      purchase: { total: { amount: '30.3' }, lineCount: 3 },
    });
  });

  it('shows nothing to another workspace', async () => {
    expect(await look(['profile_new'], otherWorkspaceId)).toEqual([
      { deals: { totalCount: 0, nodes: [] }, purchaseTotals: [], lastOrder: null, purchases: { nodes: [] } },
    ]);
    expect(await deals.under.run('{ deals { totalCount } pipelines { id } }', {}, otherWorkspaceId)).toEqual({
      deals: { totalCount: 0 },
      pipelines: [],
    });
  });

  it('takes as many statements for fifty as for one', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `profile_${n}`);
    const count = async (some: readonly string[]) =>
      (await statementsDuring(() => look(some))).filter((each) => each.name.startsWith('deals.')).length;
    expect(await count(ids.slice(0, 1))).toBe(5);
    expect(await count(ids)).toBe(5);
  });
});
