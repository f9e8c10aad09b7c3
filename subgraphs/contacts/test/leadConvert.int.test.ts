import { DealOpened, LeadDealRefused } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberWith } from '../../../test/access/caller.ts';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

const pipelineId = 'pipeline_01J00000000000000000000001';
const deal = { name: ' Second engine ', pipelineId, amount: '2400.50', closeDate: '2026-07-31' };
const CONVERT = `mutation ($id: ID!, $input: LeadConvertInput!, $key: String) {
  leadConvert(id: $id, input: $input, idempotencyKey: $key) {
    contact { id version lifecycleStage company { name } companyRoles { isPrimary company { name } } }
    conversion { at by outcome refusals company { name } deal { id } }
    errors { __typename ... on UserError { message path } ... on DomainTaken { company { name } } }
  }
}`;

interface Converted {
  readonly contact: { readonly id: string };
  readonly conversion: { readonly outcome: string; readonly deal: { readonly id: string } | null };
  readonly errors: readonly object[];
}

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

async function convert(id: string, input: object, key: string | null = null): Promise<Converted> {
  return (await under.run<{ leadConvert: Converted }>(CONVERT, { id, input, key })).leadConvert;
}

async function newLead(input: object = {}): Promise<string> {
  return (await under.contactCreate({ firstName: 'Lead', ...input })).contact.id;
}

async function toldOf(id: string) {
  return (await under.told())
    .filter(({ subject }) => subject === id)
    .map(({ type, data }) => ({ type, data }));
}

async function stateOf(id: string) {
  return under.run(
    `query ($id: ID!) { contact(id: $id) { version lifecycleStage company { name } conversion { at } }
      companies { totalCount } }`,
    { id },
  );
}

function opened(dealId: string) {
  return eventOf(DealOpened, {
    workspaceId: testWorkspaceId,
    subject: dealId,
    actor: 'user:user_1',
    at: new Date('2026-06-01T12:00:01.000Z'),
    data: {
      dealId,
      name: 'Second engine',
      pipelineId,
      amount: null,
      companyId: null,
      contactIds: [],
      stage: { id: 'stage_1', name: 'New', kind: 'OPEN' },
    },
  });
}

function refused(dealId: string, contactId: string, ...refusals: string[]) {
  return eventOf(LeadDealRefused, {
    workspaceId: testWorkspaceId,
    subject: dealId,
    actor: 'system:deals',
    at: new Date('2026-06-01T12:00:01.000Z'),
    data: { dealId, contactId, refusals },
  });
}

describe('leadConvert', () => {
  it('makes company, primary role, stage and the wish for a deal in one go, and tells it', async () => {
    const id = await newLead();
    const converted = await convert(id, {
      company: { create: { name: 'Acme', domains: ['acme.com'], tags: ['New'] } },
      deal,
    });
    expect(converted).toEqual({
      contact: {
        id,
        version: 2,
        lifecycleStage: 'OPPORTUNITY',
        company: { name: 'Acme' },
        companyRoles: [{ isPrimary: true, company: { name: 'Acme' } }],
      },
      conversion: {
        at: '2026-06-01T12:00:00.000Z',
        by: 'user:user_1',
        outcome: 'DEAL_REQUESTED',
        refusals: [],
        company: { name: 'Acme' },
        deal: { id: expect.stringMatching(/^deal_/) },
      },
      errors: [],
    });
    expect(await toldOf(id)).toMatchObject([
      { type: 'contacts.contact.created.v1' },
      { type: 'contacts.contact.updated.v1', data: { lifecycleStage: 'OPPORTUNITY', companyName: 'Acme' } },
      {
        type: 'contacts.lead.converted.v1',
        data: {
          contactId: id,
          companyId: expect.stringMatching(/^company_/),
          lifecycleStage: 'OPPORTUNITY',
          deal: {
            dealId: converted.conversion.deal?.id,
            name: 'Second engine',
            pipelineId,
            stageId: null,
            amount: '2400.5',
            closeDate: '2026-07-31',
            ownerId: null,
          },
        },
      },
    ]);
    const { contact } = await under.run<{ contact: object }>(
      'query ($id: ID!) { contact(id: $id) { lifecycleHistory(first: 1) { nodes { to cause } } } }',
      { id },
    );
    expect(contact).toEqual({ lifecycleHistory: { nodes: [{ to: 'OPPORTUNITY', cause: 'leadConvert' }] } });
  });

  it('answers the same however often it is asked, and tells it once', async () => {
    const id = await newLead();
    const input = { company: { create: { name: 'Twice' } }, deal };
    const first = await convert(id, input, 'twice');
    expect(await convert(id, input, 'twice')).toEqual(first);
    expect(await convert(id, { company: { create: { name: 'Another' } } })).toEqual(first);
    expect((await toldOf(id)).filter(({ type }) => type === 'contacts.lead.converted.v1')).toHaveLength(1);
    const [one, two] = await Promise.all([0, 1].map(async () => convert(await Promise.resolve(id), input)));
    expect([one, two]).toEqual([first, first]);
  });

  it('takes the company the contact has, or another, and needs no deal', async () => {
    const { company } = await under.companyCreate({ name: 'Present' });
    const id = await newLead({ companyId: company.id, lifecycleStage: 'EVANGELIST' });
    expect(await convert(id, { lifecycleStage: 'CUSTOMER' })).toMatchObject({
      contact: { lifecycleStage: 'EVANGELIST', company: { name: 'Present' } },
      conversion: { outcome: 'WITHOUT_DEAL', deal: null },
      errors: [],
    });
    const { company: next } = await under.companyCreate({ name: 'Chosen' });
    const other = await newLead({ companyId: company.id });
    expect(await convert(other, { company: { id: next.id } })).toMatchObject({
      contact: {
        company: { name: 'Chosen' },
        companyRoles: expect.arrayContaining([
          { isPrimary: true, company: { name: 'Chosen' } },
          { isPrimary: false, company: { name: 'Present' } },
        ]),
      },
    });
  });

  it.each([
    [{}, 'InvalidInput', ['input', 'company']],
    [{ company: { id: 'acme' } }, 'InvalidInput', ['input', 'company', 'id']],
    [{ company: { id: 'company_01J00000000000000000000009' } }, 'NotFound', ['input', 'company', 'id']],
    [{ company: { create: { name: ' ' } } }, 'InvalidInput', ['input', 'company', 'create', 'name']],
    [
      { company: { create: { name: 'Thief', domains: ['x.com', 'taken.com'] } } },
      'DomainTaken',
      ['input', 'company', 'create', 'domains', '1'],
    ],
    [
      { lifecycleStage: 'LEAD', company: { create: { name: 'A' } } },
      'InvalidInput',
      ['input', 'lifecycleStage'],
    ],
    [
      { company: { create: { name: 'A' } }, deal: { ...deal, name: '' } },
      'InvalidInput',
      ['input', 'deal', 'name'],
    ],
  ])('refuses %j, changes nothing and tells nothing', async (input, __typename, path) => {
    await under.companyCreate({ name: 'Holder', domains: ['taken.com'] });
    const id = await newLead();
    const [before, told] = [await stateOf(id), await under.told()];
    expect(await convert(id, input)).toMatchObject({
      contact: null,
      conversion: null,
      errors: [{ __typename, path }],
    });
    expect(await stateOf(id)).toEqual(before);
    expect(await under.told()).toEqual(told);
  });

  it.each([
    ['deals:deal:open', { company: { id: 'company_01J00000000000000000000001' }, deal }],
    ['contacts:company:create', { company: { create: { name: 'Secret' } } }],
  ])('needs %s for what it does of that kind', async (right, input) => {
    const id = await newLead();
    const caller = memberWith(['contacts:contact:*', 'contacts:company:read'], {
      id: 'user_1',
      teammates: [],
    });
    const { errors } = await under.fetch(CONVERT, { caller }, { id, input });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(right), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await stateOf(id)).toMatchObject({ contact: { version: 1, conversion: null } });
  });
});

describe('Contact.conversion', () => {
  const conversionOf = async (id: string) => {
    const { contact } = await under.run<{ contact: { conversion: object } }>(
      'query ($id: ID!) { contact(id: $id) { conversion { outcome refusals deal { id } } } }',
      { id },
    );
    return contact.conversion;
  };

  it('says when the deal is open, whatever is told of other deals and however often', async () => {
    const id = await newLead();
    const { conversion } = await convert(id, { company: { create: { name: 'Opened' } }, deal });
    const dealId = conversion.deal?.id ?? '';
    const event = opened(dealId);
    await under.tell(opened('deal_01J00000000000000000000009'), event, { ...event, id: `${event.id}` });
    expect(await conversionOf(id)).toEqual({ outcome: 'DEAL_OPENED', refusals: [], deal: { id: dealId } });
    await under.tell(refused(dealId, id, 'Too late.'));
    expect(await conversionOf(id)).toMatchObject({ outcome: 'DEAL_OPENED' });
  });

  it('says why the deal was refused, and the lead can be converted anew', async () => {
    const id = await newLead();
    const first = await convert(id, { company: { create: { name: 'Refused' } }, deal });
    await under.tell(refused(first.conversion.deal?.id ?? '', id, 'No such pipeline.', 'And no stage.'));
    expect(await conversionOf(id)).toEqual({
      outcome: 'DEAL_REFUSED',
      refusals: ['No such pipeline.', 'And no stage.'],
      deal: null,
    });
    const second = await convert(id, { deal });
    expect(second).toMatchObject({
      conversion: { outcome: 'DEAL_REQUESTED', refusals: [], company: { name: 'Refused' } },
    });
    expect(second.conversion.deal?.id).not.toBe(first.conversion.deal?.id);
    await under.tell(opened(second.conversion.deal?.id ?? ''));
    expect(await conversionOf(id)).toMatchObject({ outcome: 'DEAL_OPENED' });
  });
});
