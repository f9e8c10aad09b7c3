import { LeadConverted, type LeadConvertedData } from '@rapport/shared/events/contacts.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { DealsUnderTest } from './dealsUnderTest.ts';

let deals: DealsUnderTest;
let pipelineId: string;

beforeAll(async () => {
  deals = await DealsUnderTest.start();
  pipelineId = (await deals.createPipeline('Leads')).pipeline.id;
});

afterAll(() => deals?.under.stop());

const contactId = 'contact_01J00000000000000000000001';
const companyId = 'company_01J00000000000000000000001';

function converted(
  deal: Partial<NonNullable<LeadConvertedData['deal']>> | null,
): Envelope<LeadConvertedData> {
  const whole = {
    dealId: newId('deal'),
    name: 'Second engine',
    pipelineId,
    stageId: null,
    amount: '2400.50',
    closeDate: '2026-07-31',
    ownerId: 'user_01J00000000000000000000001',
  };
  return eventOf(LeadConverted, {
    workspaceId: testWorkspaceId,
    subject: contactId,
    actor: 'user:user_7',
    at: new Date('2026-06-01T11:59:59.000Z'),
    data: {
      contactId,
      companyId,
      lifecycleStage: 'OPPORTUNITY',
      deal: deal === null ? null : { ...whole, ...deal },
    },
  });
}

const dealIdOf = (event: Envelope<LeadConvertedData>) => event.data.deal?.dealId ?? '';

async function dealOf(id: string) {
  const { deal } = await deals.under.run<{ deal: object | null }>(
    `query ($id: ID!) { deal(id: $id) {
      name amount { amount currency } closeDate stage { name } company { id } owner { id }
      contacts { contact { id } role } stageHistory { movedBy }
    } }`,
    { id },
  );
  return deal;
}

async function toldOf(dealId: string) {
  const told = await deals.under.told();
  return told
    .filter(({ subject }) => subject === dealId)
    .map(({ type, actor, causationid, data }) => ({ type, actor, causationid, data }));
}

describe('a lead that was converted', () => {
  it('has its deal opened under the id it was promised, by whoever converted it', async () => {
    const event = converted({});
    await deals.under.tell(event);
    expect(await dealOf(dealIdOf(event))).toEqual({
      name: 'Second engine',
      amount: { amount: '2400.5', currency: 'GBP' },
      closeDate: '2026-07-31',
      stage: { name: 'Qualified' },
      company: { id: companyId },
      owner: { id: 'user_01J00000000000000000000001' },
      contacts: [{ contact: { id: contactId }, role: 'OTHER' }],
      stageHistory: [{ movedBy: 'user:user_7' }],
    });
    expect(await toldOf(dealIdOf(event))).toMatchObject([
      {
        type: 'deals.deal.opened.v1',
        actor: 'user:user_7',
        causationid: event.id,
        data: { companyId, contactIds: [contactId], stage: { name: 'Qualified' } },
      },
    ]);
  });

  it('has it opened once, however often it is told and whatever was forgotten meanwhile', async () => {
    const event = converted({});
    await deals.under.tell(event, event);
    await deals.under.db.write(testWorkspaceId, (tx) => tx.query('delete from consumed'));
    await deals.under.bus.publish({ ...event, id: newId('evt') });
    await deals.under.tell();
    expect(await toldOf(dealIdOf(event))).toHaveLength(1);
  });

  it('without a deal opens none', async () => {
    const before = await deals.under.run('{ deals { totalCount } }');
    await deals.under.tell(converted(null));
    expect(await deals.under.run('{ deals { totalCount } }')).toEqual(before);
  });

  it.each([
    [
      { pipelineId: 'pipeline_01J00000000000000000000009' },
      'No pipeline pipeline_01J00000000000000000000009 in this workspace.',
    ],
    [
      { stageId: 'stage_01J00000000000000000000009' },
      'No stage of this pipeline stage_01J00000000000000000000009 in this workspace.',
    ],
    [{ amount: '-1' }, 'amount must not be negative, and -1 is.'],
  ])('with %j has its deal refused, and is told why', async (fields, message) => {
    const event = converted(fields);
    await deals.under.tell(event);
    expect(await dealOf(dealIdOf(event))).toBeNull();
    expect(await toldOf(dealIdOf(event))).toEqual([
      {
        type: 'deals.lead_deal.refused.v1',
        actor: 'system:deals',
        causationid: event.id,
        data: { dealId: dealIdOf(event), contactId, refusals: [message] },
      },
    ]);
  });
});
