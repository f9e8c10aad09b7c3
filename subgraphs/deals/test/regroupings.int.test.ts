import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { ContactLinked, ProfileChanged } from '@rapport/shared/events/profiles.ts';
import { newId } from '@rapport/shared/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped, wholeTables } from '../../../test/harness/regrouped.ts';
import { DealsUnderTest } from './dealsUnderTest.ts';

let deals: DealsUnderTest;

beforeAll(async () => {
  deals = await DealsUnderTest.start();
});

afterAll(async () => {
  await deals?.under.stop();
});

const about = { workspaceId: testWorkspaceId, actor: 'system:profiles', at: new Date('2026-06-01') };
const tables = ['purchases', 'purchase_parts', 'contact_profiles', 'profile_anchors'];

interface Order {
  readonly number: string;
  readonly at?: string;
  readonly anchorId?: string;
  readonly part?: number;
}

function ordered(profileId: string, { number, at = '2026-05-05T10:00:00.000Z', anchorId, part = 1 }: Order) {
  const properties = { order_id: number, total: 10, currency: 'GBP', part };
  const id = newId('entry');
  const activity = { id, anchorId, kind: 'TRACK' as const, name: 'Order Completed', sourceId: 'src_1' };
  const activities = [{ ...activity, occurredAt: at, properties }];
  return eventOf(ProfileChanged, {
    ...about,
    subject: profileId,
    data: { profileId, traits: {}, activities },
  });
}

function linked(contactId: string, profileId: string): Envelope {
  return eventOf(ContactLinked, { ...about, subject: profileId, data: { contactId, profileId } });
}

/** The numbers of each profile's orders, and the names of its deals. */
async function bought(ids: readonly string[]): Promise<string[][]> {
  const { _entities } = await deals.under.run<{
    _entities: { purchases: { nodes: { number: string }[] }; deals: { nodes: { name: string }[] } }[];
  }>(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
      purchases(first: 10) { nodes { number } } deals { nodes { name } }
    } } }`,
    { r: ids.map((id) => ({ __typename: 'Profile', id })) },
  );
  return _entities.map((each) => [
    ...each.purchases.nodes.map(({ number }) => number).sort(),
    ...each.deals.nodes.map(({ name }) => name),
  ]);
}

describe('onProfileRegrouped', () => {
  it('moves purchases and contacts, and gives both back to the last byte when it is undone', async () => {
    const [one, two, mail, contactId] = [
      newId('profile'),
      newId('profile'),
      newId('profile'),
      newId('contact'),
    ];
    const own = () => regrouped({ [one]: one, [two]: two, [mail]: one });
    await deals.open({ name: 'Deal of one', contacts: [{ contactId }] });
    await deals.under.tell(
      own(),
      linked(contactId, one),
      ordered(one, { number: 'M1' }),
      ordered(one, { number: 'M2', anchorId: mail }),
      ordered(two, { number: 'M3' }),
    );
    const before = await wholeTables(deals.under.db, tables);
    expect(await bought([one, two])).toEqual([['M1', 'M2', 'Deal of one'], ['M3']]);
    await deals.under.tell(regrouped({ [one]: two, [two]: two, [mail]: two }));
    expect(await bought([one, two, mail])).toEqual([[], ['M1', 'M2', 'M3', 'Deal of one'], []]);
    await deals.under.tell(own());
    expect(await wholeTables(deals.under.db, tables)).toEqual(before);
  });

  it('moves of an anchor only the purchases of each span, by the time of the whole order', async () => {
    const [tablet, ada, bob] = [newId('profile'), newId('profile'), newId('profile')];
    const [inMay, inJune] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
    const spans = [
      [null, tablet],
      [inMay, ada],
      [inJune, bob],
    ] as const;
    await deals.under.tell(
      ordered(tablet, { number: 'S1', at: '2026-04-30T23:59:59.999Z' }),
      ordered(tablet, { number: 'S2', at: inMay }),
      ordered(tablet, { number: 'S3', at: '2026-05-31T23:59:59.999Z' }),
      ordered(tablet, { number: 'S4', at: inJune }),
      regrouped({ [tablet]: spans }),
    );
    expect(await bought([tablet, ada, bob])).toEqual([['S1'], ['S2', 'S3'], ['S4']]);
    await deals.under.tell(
      ordered(tablet, { number: 'S4', at: '2026-05-31T00:00:00.000Z', part: 2 }),
      ordered(tablet, { number: 'S5', at: '2026-05-02T00:00:00.000Z' }),
    );
    expect(await bought([tablet, ada, bob])).toEqual([['S1'], ['S2', 'S3', 'S4', 'S5'], []]);
  });

  it('takes an order under an anchor of which nothing was told for whose the event says it is', async () => {
    const [profileId, mail, other] = [newId('profile'), newId('profile'), newId('profile')];
    const early = ordered(profileId, { number: 'F1', anchorId: mail });
    const late = ordered(profileId, { number: 'F2', anchorId: mail });
    await deals.under.tell(early);
    expect(await bought([profileId, mail])).toEqual([['F1'], []]);
    await deals.under.tell(regrouped({ [profileId]: other, [mail]: other }), late);
    expect(await bought([profileId, mail, other])).toEqual([[], [], ['F1', 'F2']]);
  });

  it('says the same in whatever order and however often the regroupings of different anchors come', async () => {
    const ids = Array.from({ length: 5 }, () => newId('profile'));
    const [a = '', b = '', c = '', d = '', e = ''] = ids;
    await deals.under.tell(...ids.map((id, n) => ordered(id, { number: `R${n}` })));
    const told = () => [regrouped({ [a]: b, [b]: b }), regrouped({ [c]: b }), regrouped({ [d]: e })];
    await deals.under.tell(...told());
    expect(await bought(ids)).toEqual([[], ['R0', 'R1', 'R2'], [], [], ['R3', 'R4']]);
    const first = await wholeTables(deals.under.db, tables);
    await deals.under.tell(...told().toReversed());
    for (const event of told().toReversed()) await deals.under.tell(event);
    expect(await wholeTables(deals.under.db, tables)).toEqual(first);
  });
});
