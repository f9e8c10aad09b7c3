import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { ContactLinked, ProfileChanged, ProfileMerged } from '@rapport/shared/events/profiles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { migrations } from '../src/migrations/index.ts';
import { startDeals } from '../src/service.ts';

let under: PartUnderTest;
let pipelineId: string;
let stages: Record<string, string>;
const contactId = 'contact_01J00000000000000000000001';

interface Payload {
  readonly deal: Record<string, unknown> & { readonly id: string };
  readonly errors: readonly object[];
}

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'deals', migrations, start: startDeals });
  const { pipelineCreate } = await createPipeline('Sales');
  pipelineId = pipelineCreate.pipeline.id;
  stages = Object.fromEntries(pipelineCreate.pipeline.stages.map((stage) => [stage.name, stage.id]));
});

afterAll(async () => {
  await under?.stop();
});

function createPipeline(name: string, extra = '') {
  return under.run<{
    pipelineCreate: {
      pipeline: { id: string; stages: { id: string; name: string; kind: string; probability: number }[] };
      errors: object[];
    };
  }>(
    `mutation ($name: String!) {
      pipelineCreate(input: { name: $name, currency: "GBP", stages: [
        { name: "Qualified", probability: 0.2 }, { name: "Proposal", probability: 0.5 },
        { name: "Won", kind: WON, probability: 0.3 }, { name: "Lost", kind: LOST } ${extra}
      ] }) { pipeline { id stages { id name kind probability } } errors { __typename ... on UserError { message path } } }
    }`,
    { name },
  );
}

async function open(input: object = {}, idempotencyKey: string | null = null): Promise<Payload> {
  const { dealOpen } = await under.run<{ dealOpen: Payload }>(
    `mutation ($input: DealOpenInput!, $key: String) {
      dealOpen(input: $input, idempotencyKey: $key) {
        deal { id version name amount { amount currency } closeDate stage { name } contacts { contact { id } role } }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { input: { name: 'Engine', pipelineId, ...input }, key: idempotencyKey },
  );
  return dealOpen;
}

async function move(
  id: string,
  stage: string,
  more: { lossReason?: string; version?: number; key?: string } = {},
) {
  const { dealMove } = await under.run<{ dealMove: Payload }>(
    `mutation ($id: ID!, $input: DealMoveInput!, $version: Int, $key: String) {
      dealMove(id: $id, input: $input, expectedVersion: $version, idempotencyKey: $key) {
        deal { id version stage { name } lossReason closedAt stageHistory { stage { name } leftAt movedBy } }
        errors {
          __typename ... on UserError { message path }
          ... on DealClosed { stage { name } } ... on StaleVersion { currentVersion }
        }
      }
    }`,
    {
      id,
      input: { stageId: stages[stage] ?? stage, lossReason: more.lossReason },
      version: more.version,
      key: more.key,
    },
  );
  return dealMove;
}

async function movesTold(dealId: string) {
  const told = await under.told();
  return told.filter((event) => event.type === 'deals.deal.moved.v1' && event.subject === dealId);
}

describe('pipelineCreate', () => {
  it('gives won and lost stages their certain probabilities', async () => {
    const { pipelineCreate } = await createPipeline('Certain');
    expect(pipelineCreate.pipeline.stages.map(({ kind, probability }) => [kind, probability])).toEqual([
      ['OPEN', 0.2],
      ['OPEN', 0.5],
      ['WON', 1],
      ['LOST', 0],
    ]);
  });

  it('refuses a name that is taken, in any case of letters', async () => {
    const { pipelineCreate } = await createPipeline('SALES');
    expect(pipelineCreate).toEqual({
      pipeline: null,
      errors: [
        {
          __typename: 'InvalidInput',
          message: 'There is a pipeline named "SALES" already.',
          path: ['input', 'name'],
        },
      ],
    });
  });
});

describe('dealOpen', () => {
  it('starts in the first open stage and tells it', async () => {
    const { deal, errors } = await open({
      amount: '1200.50',
      closeDate: '2026-07-31',
      contacts: [{ contactId, role: 'CHAMPION' }],
    });
    expect(errors).toEqual([]);
    expect(deal).toMatchObject({
      version: 1,
      name: 'Engine',
      amount: { amount: '1200.5', currency: 'GBP' },
      closeDate: '2026-07-31',
      stage: { name: 'Qualified' },
      contacts: [{ contact: { id: contactId }, role: 'CHAMPION' }],
    });
    const opened = (await under.told()).find((event) => event.subject === deal.id);
    expect(opened).toMatchObject({
      type: 'deals.deal.opened.v1',
      workspaceid: testWorkspaceId,
      actor: 'user:user_1',
      data: { contactIds: [contactId], stage: { name: 'Qualified', kind: 'OPEN' } },
    });
  });

  it('opens one deal for one idempotency key', async () => {
    const first = await open({}, 'same');
    expect((await open({ name: 'Another' }, 'same')).deal.id).toBe(first.deal.id);
  });

  it.each([
    [{ name: ' ' }, 'InvalidInput', ['input', 'name']],
    [{ amount: '-1' }, 'InvalidInput', ['input', 'amount']],
    [{ companyId: 'acme' }, 'InvalidInput', ['input', 'companyId']],
    [{ contacts: [{ contactId: 'ada' }] }, 'InvalidInput', ['input', 'contacts', '0', 'contactId']],
    [{ pipelineId: 'pipeline_x' }, 'NotFound', ['input', 'pipelineId']],
    [{ stageId: 'stage_x' }, 'NotFound', ['input', 'stageId']],
  ])('refuses %j and opens nothing', async (input, __typename, path) => {
    const before = await under.told();
    expect(await open(input)).toEqual({
      deal: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await under.told()).toEqual(before);
  });
});

describe('dealMove', () => {
  it('keeps every stay and tells where it came from', async () => {
    const { deal } = await open();
    under.clock.set('2026-06-02T12:00:00.000Z');
    const moved = await move(deal.id, 'Won');
    under.clock.set('2026-06-01T12:00:00.000Z');
    expect(moved.deal).toEqual({
      id: deal.id,
      version: 2,
      stage: { name: 'Won' },
      lossReason: null,
      closedAt: '2026-06-02T12:00:00.000Z',
      stageHistory: [
        { stage: { name: 'Qualified' }, leftAt: '2026-06-02T12:00:00.000Z', movedBy: 'user:user_1' },
        { stage: { name: 'Won' }, leftAt: null, movedBy: 'user:user_1' },
      ],
    });
    expect((await movesTold(deal.id)).map((event) => event.data)).toEqual([
      expect.objectContaining({
        from: { id: stages.Qualified, name: 'Qualified', kind: 'OPEN' },
        to: { id: stages.Won, name: 'Won', kind: 'WON' },
      }),
    ]);
  });

  it('refuses to move a won deal and appends no event', async () => {
    const { deal } = await open();
    await move(deal.id, 'Won');
    expect(await move(deal.id, 'Proposal')).toEqual({
      deal: null,
      errors: [
        {
          __typename: 'DealClosed',
          message: 'The deal was won and does not move any more.',
          path: ['id'],
          stage: { name: 'Won' },
        },
      ],
    });
    expect(await movesTold(deal.id)).toHaveLength(1);
  });

  it('loses a deal only with a reason', async () => {
    const { deal } = await open();
    expect((await move(deal.id, 'Lost', { lossReason: ' ' })).errors).toEqual([
      expect.objectContaining({ __typename: 'LossReasonMissing', path: ['input', 'lossReason'] }),
    ]);
    expect((await move(deal.id, 'Lost', { lossReason: 'Price' })).deal).toMatchObject({
      lossReason: 'Price',
      stage: { name: 'Lost' },
    });
  });

  it('refuses a version that is no longer the present one', async () => {
    const { deal } = await open();
    await move(deal.id, 'Proposal', { version: 1 });
    expect((await move(deal.id, 'Won', { version: 1 })).errors).toEqual([
      expect.objectContaining({ __typename: 'StaleVersion', currentVersion: 2 }),
    ]);
  });

  it('moves once for one idempotency key', async () => {
    const { deal } = await open();
    await move(deal.id, 'Proposal', { key: 'move-once' });
    expect((await move(deal.id, 'Proposal', { key: 'move-once' })).deal.version).toBe(2);
    expect(await movesTold(deal.id)).toHaveLength(1);
  });

  it('lets one of two movers at the same time win', async () => {
    const { deal } = await open();
    const answers = await Promise.all([
      move(deal.id, 'Proposal', { version: 1 }),
      move(deal.id, 'Won', { version: 1 }),
    ]);
    expect(answers.map((answer) => answer.errors.length).sort()).toEqual([0, 1]);
    expect(await movesTold(deal.id)).toHaveLength(1);
  });
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
    const { _entities } = await under.run<{ _entities: object[] }>(
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
    await open({ name: 'For the buyer', contacts: [{ contactId: buyer }] });
    const link = { contactId: buyer, profileId: 'profile_old' };
    await under.tell(
      eventOf(ContactLinked, { ...crm, subject: 'profile_old', data: link }),
      order('e1', 'profile_old', {
        order_id: 'A1',
        total: 10.1,
        currency: 'GBP',
        part: 1,
        products: [{}, {}],
      }),
      order('e2', 'profile_old', { order_id: 'A1', total: '20.2', currency: 'GBP', part: 2, products: [{}] }),
      order('e3', 'profile_old', { order_id: 'C1', total: 5, currency: 'GBP' }, 'Order Refunded'),
    );
    await under.tell(
      eventOf(ProfileMerged, {
        ...crm,
        subject: 'profile_new',
        data: { from: 'profile_old', into: 'profile_new', mergeId: 'merge_1' },
      }),
      // Told before the merge, heard after it, and told twice.
      order('e4', 'profile_old', {
        order_id: 'A2',
        currency: 'GBP',
        products: [{ price: '0.1', quantity: 3 }],
      }),
      order('e5', 'profile_old', {
        order_id: 'A2',
        currency: 'GBP',
        products: [{ price: '0.1', quantity: 3 }],
      }),
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
    expect(await under.run('{ purchase(kind: ORDER, number: "A1") { total { amount } lineCount } }')).toEqual(
      {
        purchase: { total: { amount: '30.3' }, lineCount: 3 },
      },
    );
  });

  it('shows nothing to another workspace', async () => {
    expect(await look(['profile_new'], otherWorkspaceId)).toEqual([
      { deals: { totalCount: 0, nodes: [] }, purchaseTotals: [], lastOrder: null, purchases: { nodes: [] } },
    ]);
    expect(await under.run('{ deals { totalCount } pipelines { id } }', {}, otherWorkspaceId)).toEqual({
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

describe('deals', () => {
  it('pages without gap or repetition while deals are added', async () => {
    for (let n = 0; n < 5; n += 1) await open({ name: `Paged ${n}` });
    const page = (after: string | null) =>
      under.run<{
        deals: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>(
        `query ($after: String) {
          deals(filter: { text: "paged" }, first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } }
        }`,
        { after },
      );
    const first = await page(null);
    await open({ name: 'Paged late' });
    const second = await page(first.deals.pageInfo.endCursor);
    const third = await page(second.deals.pageInfo.endCursor);
    const names = [first, second, third].flatMap(({ deals }) => deals.nodes.map((node) => node.name));
    expect(names).toEqual(['Paged 4', 'Paged 3', 'Paged 2', 'Paged 1', 'Paged 0']);
    expect(third.deals.pageInfo.hasNextPage).toBe(false);
  });

  it('refuses a page of 0, of 101 and a cursor of something else, by name', async () => {
    await expect(under.run('{ deals(first: 0) { nodes { id } } }')).rejects.toThrow(
      'first must be from 1 to 100, not 0.',
    );
    await expect(under.run('{ deals(first: 101) { nodes { id } } }')).rejects.toThrow('not 101');
    await expect(under.run('{ deals(after: "x") { nodes { id } } }')).rejects.toThrow(
      'after is not a cursor of this list',
    );
  });
});

describe('several mutations in one request', () => {
  it('answer each for the state after itself', async () => {
    const { deal } = await open();
    const answer = await under.run(
      `mutation ($id: ID!, $first: ID!, $second: ID!) {
        first: dealMove(id: $id, input: { stageId: $first }) { deal { version stage { name } stageHistory { leftAt } } }
        second: dealMove(id: $id, input: { stageId: $second }) { deal { version stage { name } } }
      }`,
      { id: deal.id, first: stages.Proposal, second: stages.Won },
    );
    expect(answer).toEqual({
      first: {
        deal: {
          version: 2,
          stage: { name: 'Proposal' },
          stageHistory: [expect.anything(), { leftAt: null }],
        },
      },
      second: { deal: { version: 3, stage: { name: 'Won' } } },
    });
  });
});
