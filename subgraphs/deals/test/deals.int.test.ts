import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { DealsUnderTest } from './dealsUnderTest.ts';

let deals: DealsUnderTest;
const contactId = 'contact_01J00000000000000000000001';

beforeAll(async () => {
  deals = await DealsUnderTest.start();
});

afterAll(async () => {
  await deals?.under.stop();
});

describe('pipelineCreate', () => {
  it('gives won and lost stages their certain probabilities', async () => {
    const { pipeline } = await deals.createPipeline('Certain');
    expect(pipeline.stages.map(({ kind, probability }) => [kind, probability])).toEqual([
      ['OPEN', 0.2],
      ['OPEN', 0.5],
      ['WON', 1],
      ['LOST', 0],
    ]);
  });

  it('refuses a name that is taken, in any case of letters', async () => {
    expect(await deals.createPipeline('SALES')).toEqual({
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
    const { deal, errors } = await deals.open({
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
    const opened = (await deals.under.told()).find((event) => event.subject === deal.id);
    expect(opened).toMatchObject({
      type: 'deals.deal.opened.v1',
      workspaceid: testWorkspaceId,
      actor: 'user:user_1',
      data: { contactIds: [contactId], stage: { name: 'Qualified', kind: 'OPEN' } },
    });
  });

  it('opens one deal for one idempotency key', async () => {
    const first = await deals.open({}, 'same');
    expect((await deals.open({ name: 'Another' }, 'same')).deal.id).toBe(first.deal.id);
  });

  it.each([
    [{ name: ' ' }, 'InvalidInput', ['input', 'name']],
    [{ amount: '-1' }, 'InvalidInput', ['input', 'amount']],
    [{ companyId: 'acme' }, 'InvalidInput', ['input', 'companyId']],
    [{ contacts: [{ contactId: 'ada' }] }, 'InvalidInput', ['input', 'contacts', '0', 'contactId']],
    [{ pipelineId: 'pipeline_x' }, 'NotFound', ['input', 'pipelineId']],
    [{ stageId: 'stage_x' }, 'NotFound', ['input', 'stageId']],
  ])('refuses %j and opens nothing', async (input, __typename, path) => {
    const before = await deals.under.told();
    expect(await deals.open(input)).toEqual({
      deal: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await deals.under.told()).toEqual(before);
  });
});

describe('dealMove', () => {
  it('keeps every stay and tells where it came from', async () => {
    const { deal } = await deals.open();
    deals.under.clock.set('2026-06-02T12:00:00.000Z');
    const moved = await deals.move(deal.id, 'Won');
    deals.under.clock.set('2026-06-01T12:00:00.000Z');
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
    expect((await deals.movesTold(deal.id)).map((event) => event.data)).toEqual([
      expect.objectContaining({
        from: { id: deals.stages.Qualified, name: 'Qualified', kind: 'OPEN' },
        to: { id: deals.stages.Won, name: 'Won', kind: 'WON' },
      }),
    ]);
  });

  it('refuses to move a won deal and appends no event', async () => {
    const { deal } = await deals.open();
    await deals.move(deal.id, 'Won');
    expect(await deals.move(deal.id, 'Proposal')).toEqual({
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
    expect(await deals.movesTold(deal.id)).toHaveLength(1);
  });

  it('loses a deal only with a reason', async () => {
    const { deal } = await deals.open();
    expect((await deals.move(deal.id, 'Lost', { lossReason: ' ' })).errors).toEqual([
      expect.objectContaining({ __typename: 'LossReasonMissing', path: ['input', 'lossReason'] }),
    ]);
    expect((await deals.move(deal.id, 'Lost', { lossReason: 'Price' })).deal).toMatchObject({
      lossReason: 'Price',
      stage: { name: 'Lost' },
    });
  });

  it('refuses a version that is no longer the present one', async () => {
    const { deal } = await deals.open();
    await deals.move(deal.id, 'Proposal', { version: 1 });
    expect((await deals.move(deal.id, 'Won', { version: 1 })).errors).toEqual([
      expect.objectContaining({ __typename: 'StaleVersion', currentVersion: 2 }),
    ]);
  });

  it('moves once for one idempotency key', async () => {
    const { deal } = await deals.open();
    await deals.move(deal.id, 'Proposal', { key: 'move-once' });
    expect((await deals.move(deal.id, 'Proposal', { key: 'move-once' })).deal.version).toBe(2);
    expect(await deals.movesTold(deal.id)).toHaveLength(1);
  });

  it('lets one of two movers at the same time win', async () => {
    const { deal } = await deals.open();
    const answers = await Promise.all([
      deals.move(deal.id, 'Proposal', { version: 1 }),
      deals.move(deal.id, 'Won', { version: 1 }),
    ]);
    expect(answers.map((answer) => answer.errors.length).sort()).toEqual([0, 1]);
    expect(await deals.movesTold(deal.id)).toHaveLength(1);
  });
});

describe('deals', () => {
  it('pages without gap or repetition while deals are added', async () => {
    for (let n = 0; n < 5; n += 1) await deals.open({ name: `Paged ${n}` });
    const page = (after: string | null) =>
      deals.under.run<{
        deals: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>(
        `query ($after: String) {
          deals(filter: { text: "paged" }, first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } }
        }`,
        { after },
      );
    const first = await page(null);
    await deals.open({ name: 'Paged late' });
    const second = await page(first.deals.pageInfo.endCursor);
    const third = await page(second.deals.pageInfo.endCursor);
    const names = [first, second, third].flatMap(({ deals }) => deals.nodes.map((node) => node.name));
    expect(names).toEqual(['Paged 4', 'Paged 3', 'Paged 2', 'Paged 1', 'Paged 0']);
    expect(third.deals.pageInfo.hasNextPage).toBe(false);
  });

  it('refuses a page of 0, of 101 and a cursor of something else, by name', async () => {
    await expect(deals.under.run('{ deals(first: 0) { nodes { id } } }')).rejects.toThrow(
      'first must be from 1 to 100, not 0.',
    );
    await expect(deals.under.run('{ deals(first: 101) { nodes { id } } }')).rejects.toThrow('not 101');
    await expect(deals.under.run('{ deals(after: "x") { nodes { id } } }')).rejects.toThrow(
      'after is not a cursor of this list',
    );
  });
});

describe('several mutations in one request', () => {
  it('answer each for the state after itself', async () => {
    const { deal } = await deals.open();
    const answer = await deals.under.run(
      `mutation ($id: ID!, $first: ID!, $second: ID!) {
        first: dealMove(id: $id, input: { stageId: $first }) { deal { version stage { name } stageHistory { leftAt } } }
        second: dealMove(id: $id, input: { stageId: $second }) { deal { version stage { name } } }
      }`,
      { id: deal.id, first: deals.stages.Proposal, second: deals.stages.Won },
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
