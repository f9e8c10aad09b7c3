import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;
const now = '2026-06-01T12:00:00.000Z';
const unknownCompany = 'company_01J00000000000000000000009';
const unknownContact = 'contact_01J00000000000000000000009';

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(async () => {
  await under?.stop();
});

async function toldOf(id: string) {
  return (await under.told()).filter((event) => event.subject === id);
}

function stateOf(kind: 'contact' | 'company', id: string) {
  const fields = kind === 'contact' ? 'version displayName emails company { id }' : 'version name domain';
  return under.run(`query ($id: ID!) { ${kind}(id: $id) { ${fields} } }`, { id });
}

describe('companyCreate', () => {
  it('cleans name and domain', async () => {
    const { company, errors } = await under.companyCreate({ name: ' Globex ', domain: 'GLOBEX.com' });
    expect(errors).toEqual([]);
    expect(company).toEqual({
      id: expect.stringMatching(/^company_/),
      version: 1,
      name: 'Globex',
      domain: 'globex.com',
      industry: null,
      createdAt: now,
      updatedAt: now,
    });
  });

  it('refuses a domain that is taken and names who has it', async () => {
    await under.companyCreate({ name: 'Initech', domain: 'initech.com' });
    expect(await under.companyCreate({ name: 'Imitation', domain: 'Initech.COM' })).toEqual({
      company: null,
      errors: [
        {
          __typename: 'DomainTaken',
          message: 'initech.com is the domain of "Initech" already.',
          path: ['input', 'domain'],
          company: { name: 'Initech' },
        },
      ],
    });
  });

  it('gives a domain to one of two who want it at the same time', async () => {
    const answers = await Promise.all(
      ['First', 'Second'].map((name) => under.companyCreate({ name, domain: 'contested.com' })),
    );
    expect(answers.map((answer) => answer.errors.length).sort()).toEqual([0, 1]);
  });

  it('creates one company for one idempotency key, and repeats a refusal too', async () => {
    const first = await under.companyCreate({}, 'company-once');
    expect((await under.companyCreate({ name: 'Another' }, 'company-once')).company).toEqual(first.company);
    await under.companyCreate({ name: 'Umbrella', domain: 'umbrella.com' });
    const refusal = await under.companyCreate({ domain: 'umbrella.com' }, 'refused-once');
    expect(await under.companyCreate({ domain: 'umbrella.com' }, 'refused-once')).toEqual(refusal);
    expect(refusal.errors).toHaveLength(1);
  });

  it.each([
    [{ name: ' ' }, ['input', 'name']],
    [{ domain: 'https://acme.com' }, ['input', 'domain']],
    [{ industry: 'x'.repeat(201) }, ['input', 'industry']],
  ])('refuses %j', async (input, path) => {
    expect(await under.companyCreate(input)).toEqual({
      company: null,
      errors: [expect.objectContaining({ __typename: 'InvalidInput', path })],
    });
  });
});

describe('companyUpdate', () => {
  it('keeps what is absent, clears what is null and tells the whole new state', async () => {
    const { company } = await under.companyCreate({ domain: 'hooli.com', industry: 'Web' });
    expect(await under.companyUpdate(company.id, { name: 'Hooli', domain: null }, 1)).toMatchObject({
      company: { version: 2, name: 'Hooli', domain: null, industry: 'Web' },
      errors: [],
    });
    expect((await toldOf(company.id)).map(({ type, data }) => [type, data])).toEqual([
      [
        'contacts.company.created.v1',
        { companyId: company.id, name: expect.any(String), domain: 'hooli.com', industry: 'Web' },
      ],
      [
        'contacts.company.updated.v1',
        { companyId: company.id, name: 'Hooli', domain: null, industry: 'Web' },
      ],
    ]);
  });

  it('lets a company keep its own domain', async () => {
    const { company } = await under.companyCreate({ domain: 'stark.com' });
    expect((await under.companyUpdate(company.id, { domain: 'STARK.com' })).errors).toEqual([]);
  });

  it('refuses with every reason and leaves the company as it was', async () => {
    await under.companyCreate({ name: 'Wayne', domain: 'wayne.com' });
    const { company } = await under.companyCreate({ name: 'Vehement' });
    const before = await stateOf('company', company.id);
    expect((await under.companyUpdate(company.id, { name: '', domain: 'x' })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['patch', 'name'] },
      { __typename: 'InvalidInput', path: ['patch', 'domain'] },
    ]);
    expect((await under.companyUpdate(company.id, { domain: 'wayne.com' })).errors).toMatchObject([
      { __typename: 'DomainTaken', path: ['patch', 'domain'], company: { name: 'Wayne' } },
    ]);
    expect((await under.companyUpdate(company.id, { name: 'V' }, 7)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 1 },
    ]);
    expect((await under.companyUpdate(unknownCompany, { name: 'V' })).errors).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    expect(await stateOf('company', company.id)).toEqual(before);
  });
});

describe('contactCreate', () => {
  it('cleans mails and phones and tells the whole state', async () => {
    const { company } = await under.companyCreate({ name: 'Cyberdyne' });
    const { contact, errors } = await under.contactCreate({
      firstName: ' Ada ',
      lastName: 'King',
      emails: ['ADA@Cyberdyne.com', 'ada@home.org', 'ada@cyberdyne.com'],
      phones: ['+44 20 7183 8750'],
      title: 'CTO',
      companyId: company.id,
      ownerId: 'user_01J00000000000000000000001',
    });
    expect(errors).toEqual([]);
    expect(contact).toEqual({
      id: expect.stringMatching(/^contact_/),
      version: 1,
      firstName: 'Ada',
      lastName: 'King',
      displayName: 'Ada King',
      emails: ['ada@cyberdyne.com', 'ada@home.org'],
      phones: ['+442071838750'],
      title: 'CTO',
      lifecycleStage: 'LEAD',
      company: { id: company.id, name: 'Cyberdyne' },
      owner: { id: 'user_01J00000000000000000000001' },
      createdAt: now,
      updatedAt: now,
    });
    expect(await toldOf(contact.id)).toMatchObject([
      {
        type: 'contacts.contact.created.v1',
        workspaceid: testWorkspaceId,
        actor: 'user:user_1',
        data: {
          contactId: contact.id,
          firstName: 'Ada',
          lastName: 'King',
          emails: ['ada@cyberdyne.com', 'ada@home.org'],
          phones: ['+442071838750'],
          title: 'CTO',
          lifecycleStage: 'LEAD',
          companyId: company.id,
          companyName: 'Cyberdyne',
        },
      },
    ]);
  });

  it('creates one contact for one idempotency key', async () => {
    const first = await under.contactCreate({}, 'contact-once');
    expect(await under.contactCreate({ firstName: 'Another' }, 'contact-once')).toEqual(first);
    expect(await toldOf(first.contact.id)).toHaveLength(1);
  });

  it.each([
    [{ firstName: null }, 'InvalidInput', ['input']],
    [{ emails: ['jo'] }, 'InvalidInput', ['input', 'emails', '0']],
    [{ phones: ['020 7183 8750'] }, 'InvalidInput', ['input', 'phones', '0']],
    [{ ownerId: 'jo' }, 'InvalidInput', ['input', 'ownerId']],
    [{ companyId: unknownCompany }, 'NotFound', ['input', 'companyId']],
  ])('refuses %j, creates nothing and tells nothing', async (input, __typename, path) => {
    const told = await under.told();
    const all = await under.run('{ contacts { totalCount } }');
    expect(await under.contactCreate(input)).toEqual({
      contact: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await under.run('{ contacts { totalCount } }')).toEqual(all);
    expect(await under.told()).toEqual(told);
  });
});

describe('contactUpdate', () => {
  it('tells the whole new state, with the present name of the company', async () => {
    const { company } = await under.companyCreate({ name: 'Tyrell' });
    const { contact } = await under.contactCreate({ lastName: 'Deckard', emails: ['rick@tyrell.com'] });
    await under.companyUpdate(company.id, { name: 'Tyrell Corporation' });
    const patch = { firstName: null, companyId: company.id, lifecycleStage: 'CUSTOMER' };
    expect(await under.contactUpdate(contact.id, patch, 1)).toMatchObject({
      contact: { version: 2, displayName: 'Deckard', emails: ['rick@tyrell.com'] },
      errors: [],
    });
    expect((await toldOf(contact.id)).slice(1)).toMatchObject([
      {
        type: 'contacts.contact.updated.v1',
        data: {
          firstName: null,
          lastName: 'Deckard',
          emails: ['rick@tyrell.com'],
          lifecycleStage: 'CUSTOMER',
          companyName: 'Tyrell Corporation',
        },
      },
    ]);
  });

  it('refuses with every reason, leaves the contact as it was and tells nothing', async () => {
    const { contact } = await under.contactCreate({ emails: [] });
    const before = await stateOf('contact', contact.id);
    const refusals = async (patch: object, version: number | null = null, id = contact.id) =>
      (await under.contactUpdate(id, patch, version)).errors;
    expect(await refusals({ emails: ['jo', 'ada'], title: 'x'.repeat(201) })).toMatchObject([
      { __typename: 'InvalidInput', path: ['patch', 'title'] },
      { __typename: 'InvalidInput', path: ['patch', 'emails', '0'] },
      { __typename: 'InvalidInput', path: ['patch', 'emails', '1'] },
    ]);
    expect(await refusals({ firstName: null })).toMatchObject([
      { __typename: 'InvalidInput', path: ['patch'] },
    ]);
    expect(await refusals({ companyId: unknownCompany })).toMatchObject([
      { __typename: 'NotFound', path: ['patch', 'companyId'] },
    ]);
    expect(await refusals({ title: 'CEO' }, 2)).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 1 },
    ]);
    expect(await refusals({ title: 'CEO' }, null, unknownContact)).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    expect(await stateOf('contact', contact.id)).toEqual(before);
    expect(await toldOf(contact.id)).toHaveLength(1);
  });

  it('answers each of several changes in one request with the state after it', async () => {
    const { contact } = await under.contactCreate();
    const change = (name: string) =>
      `contactUpdate(id: $id, patch: { firstName: "${name}" }) { contact { version displayName } }`;
    expect(
      await under.run(`mutation ($id: ID!) { first: ${change('Ann')} second: ${change('Bea')} }`, {
        id: contact.id,
      }),
    ).toEqual({
      first: { contact: { version: 2, displayName: 'Ann' } },
      second: { contact: { version: 3, displayName: 'Bea' } },
    });
  });
});

describe('row-level security', () => {
  it('shows and changes nothing of another workspace', async () => {
    const { contact } = await under.contactCreate();
    const look = '{ contacts { totalCount } companies { totalCount } }';
    expect(await under.run(look, {}, otherWorkspaceId)).toEqual({
      contacts: { totalCount: 0 },
      companies: { totalCount: 0 },
    });
    const change = `mutation ($id: ID!) {
      contactUpdate(id: $id, patch: { title: "Taken" }) { errors { __typename } }
    }`;
    expect(await under.run(change, { id: contact.id }, otherWorkspaceId)).toEqual({
      contactUpdate: { errors: [{ __typename: 'NotFound' }] },
    });
  });
});
