import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

const ROLE = 'role { id version role title from until isPrimary company { name } }';
const ERRORS =
  'errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion } }';
const ADD_ERRORS =
  'errors { __typename ... on UserError { message path } ... on RoleHeldAlready { role { title } } }';

interface Payload {
  readonly role: { readonly id: string; readonly version: number };
  readonly errors: readonly object[];
}

async function add(input: object, key: string | null = null): Promise<Payload> {
  const { companyRoleAdd } = await under.run<{ companyRoleAdd: Payload }>(
    `mutation ($input: CompanyRoleAddInput!, $key: String) {
      companyRoleAdd(input: $input, idempotencyKey: $key) { ${ROLE} ${ADD_ERRORS} }
    }`,
    { input, key },
  );
  return companyRoleAdd;
}

async function update(id: string, patch: object, version: number | null = null): Promise<Payload> {
  const { companyRoleUpdate } = await under.run<{ companyRoleUpdate: Payload }>(
    `mutation ($id: ID!, $patch: CompanyRolePatch!, $version: Int) {
      companyRoleUpdate(id: $id, patch: $patch, expectedVersion: $version) { ${ROLE} ${ERRORS} }
    }`,
    { id, patch, version },
  );
  return companyRoleUpdate;
}

async function end(id: string, until: string | null = null, version: number | null = null): Promise<Payload> {
  const { companyRoleEnd } = await under.run<{ companyRoleEnd: Payload }>(
    `mutation ($id: ID!, $until: Date, $version: Int) {
      companyRoleEnd(id: $id, until: $until, expectedVersion: $version) { ${ROLE} ${ERRORS} }
    }`,
    { id, until, version },
  );
  return companyRoleEnd;
}

async function newCompany(name: string): Promise<string> {
  return (await under.companyCreate({ name })).company.id;
}

async function newContact(firstName: string, input: object = {}): Promise<string> {
  return (await under.contactCreate({ firstName, ...input })).contact.id;
}

async function workOf(id: string) {
  const { contact } = await under.run<{ contact: object }>(
    `query ($id: ID!) { contact(id: $id) {
      version company { name } companyRoles { role title from until isPrimary company { name } }
    } }`,
    { id },
  );
  return contact;
}

async function peopleOf(id: string, filter: string) {
  const { company } = await under.run<{ company: { contacts: object } }>(
    `query ($id: ID!) { company(id: $id) { contacts${filter} { totalCount nodes { displayName } } } }`,
    { id },
  );
  return company.contacts;
}

const role = (company: string, more: object = {}) => ({
  role: 'EMPLOYEE',
  title: null,
  from: null,
  until: null,
  isPrimary: false,
  company: { name: company },
  ...more,
});

describe('a contact made with a company', () => {
  it('has a role of an employee there, which is the primary one', async () => {
    const acme = await newCompany('Acme');
    const jo = await newContact('Jo', { companyId: acme, title: 'CTO' });
    expect(await workOf(jo)).toEqual({
      version: 1,
      company: { name: 'Acme' },
      companyRoles: [role('Acme', { title: 'CTO', isPrimary: true })],
    });
    expect(await peopleOf(acme, '')).toEqual({ totalCount: 1, nodes: [{ displayName: 'Jo' }] });
  });

  it('has left it when it is said to work elsewhere, and stays a former one', async () => {
    const [old, next] = [await newCompany('Old'), await newCompany('Next')];
    const jo = await newContact('Leaver', { companyId: old });
    await under.contactUpdate(jo, { companyId: next });
    expect(await workOf(jo)).toEqual({
      version: 2,
      company: { name: 'Next' },
      companyRoles: [role('Next', { isPrimary: true }), role('Old', { until: '2026-06-01' })],
    });
    expect(await peopleOf(old, '')).toEqual({ totalCount: 0, nodes: [] });
    expect(await peopleOf(old, '(filter: { includeFormer: true })')).toEqual({
      totalCount: 1,
      nodes: [{ displayName: 'Leaver' }],
    });
    await under.contactUpdate(jo, { companyId: null });
    expect(await workOf(jo)).toMatchObject({ company: null });
    expect(await under.run(`{ contacts(filter: { companyId: "${next}" }) { totalCount } }`)).toEqual({
      contacts: { totalCount: 0 },
    });
  });
});

describe('companyRoleAdd', () => {
  it('makes the first present role the primary one and the next not, and tells the contact', async () => {
    const [first, second] = [await newCompany('First'), await newCompany('Second')];
    const jo = await newContact('Board');
    const input = { contactId: jo, companyId: first, role: 'OWNER', title: ' Founder ', from: '2020-01-31' };
    expect(await add(input)).toEqual({
      role: {
        id: expect.stringMatching(/^companyrole_/),
        version: 1,
        ...role('First', { role: 'OWNER', title: 'Founder', from: '2020-01-31', isPrimary: true }),
      },
      errors: [],
    });
    await add({ contactId: jo, companyId: second, role: 'BOARD_MEMBER' });
    expect(await workOf(jo)).toMatchObject({
      version: 2,
      company: { name: 'First' },
      companyRoles: [{ role: 'OWNER' }, { role: 'BOARD_MEMBER', isPrimary: false }],
    });
    const told = (await under.told()).filter((event) => event.subject === jo);
    expect(told.map(({ type, data }) => [type, (data as { companyName: string }).companyName])).toEqual([
      ['contacts.contact.created.v1', null],
      ['contacts.contact.updated.v1', 'First'],
    ]);
  });

  it('adds one role for one idempotency key', async () => {
    const input = { contactId: await newContact('Once'), companyId: await newCompany('Once') };
    const first = await add(input, 'role-once');
    expect(await add(input, 'role-once')).toEqual(first);
    expect((await add(input)).errors).toMatchObject([
      { __typename: 'RoleHeldAlready', path: ['input', 'companyId'], role: { title: null } },
    ]);
  });

  it('keeps former roles at a company beside the present one', async () => {
    const acme = await newCompany('Returning');
    const jo = await newContact('Returner', { companyId: acme });
    await add({ contactId: jo, companyId: acme, title: 'Intern', from: '2015-01-01', until: '2015-06-30' });
    await add({ contactId: jo, companyId: acme, title: 'Junior', from: '2016-01-01', until: '2018-06-30' });
    expect(await workOf(jo)).toMatchObject({
      version: 1,
      companyRoles: [{ isPrimary: true }, { title: 'Junior', isPrimary: false }, { title: 'Intern' }],
    });
    expect(await peopleOf(acme, '(filter: { includeFormer: true })')).toMatchObject({ totalCount: 1 });
  });

  it.each([
    [{ from: '2026-06-02' }, 'InvalidInput', ['input', 'from']],
    [{ from: '2026-05-02', until: '2026-05-01' }, 'InvalidInput', ['input', 'until']],
    [{ until: '2026-05-01', isPrimary: true }, 'InvalidInput', ['input', 'isPrimary']],
    [{ contactId: 'jo' }, 'InvalidInput', ['input', 'contactId']],
    [{ contactId: 'contact_01J00000000000000000000009' }, 'NotFound', ['input', 'contactId']],
    [{ companyId: 'company_01J00000000000000000000009' }, 'NotFound', ['input', 'companyId']],
  ])('refuses %j, adds nothing and tells nothing', async (input, __typename, path) => {
    const [contactId, companyId] = [await newContact('Refused'), await newCompany('Refusing')];
    const told = await under.told();
    expect(await add({ contactId, companyId, ...input })).toEqual({
      role: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await workOf(contactId)).toEqual({ version: 1, company: null, companyRoles: [] });
    expect(await under.told()).toEqual(told);
  });
});

describe('companyRoleUpdate', () => {
  it('makes another company the primary one and leaves both roles', async () => {
    const [first, second] = [await newCompany('Before'), await newCompany('After')];
    const jo = await newContact('Mover', { companyId: first });
    const { role: added } = await add({ contactId: jo, companyId: second });
    expect(await update(added.id, { isPrimary: true, title: 'Partner' }, 1)).toMatchObject({
      role: { version: 2, title: 'Partner', isPrimary: true },
      errors: [],
    });
    expect(await workOf(jo)).toMatchObject({
      company: { name: 'After' },
      companyRoles: [{ until: null }, { until: null }],
    });
    await update(added.id, { isPrimary: false });
    expect(await workOf(jo)).toMatchObject({ company: null });
  });

  it('refuses with every reason and leaves the role as it was', async () => {
    const jo = await newContact('Kept');
    const { role: added } = await add({ contactId: jo, companyId: await newCompany('Kept') });
    await end(added.id, '2026-05-01');
    const before = await workOf(jo);
    expect((await update(added.id, { from: '2026-05-02', isPrimary: true })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['patch', 'until'] },
      { __typename: 'InvalidInput', path: ['patch', 'isPrimary'] },
    ]);
    expect((await update(added.id, { title: 'x' }, 1)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 2 },
    ]);
    expect((await update('companyrole_01J00000000000000000000009', {})).errors).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    expect(await workOf(jo)).toEqual(before);
  });
});

describe('companyRoleEnd', () => {
  it('keeps the role as a former one and leaves the contact without a primary company', async () => {
    const jo = await newContact('Ender', { companyId: await newCompany('Ended') });
    const { role: other } = await add({ contactId: jo, companyId: await newCompany('Staying') });
    const { contact } = await under.run<{ contact: { companyRoles: { id: string; isPrimary: boolean }[] } }>(
      'query ($id: ID!) { contact(id: $id) { companyRoles { id isPrimary } } }',
      { id: jo },
    );
    const primary = contact.companyRoles.find(({ isPrimary }) => isPrimary)?.id ?? '';
    expect(await end(primary, null, 1)).toMatchObject({
      role: { version: 2, until: '2026-06-01' },
      errors: [],
    });
    expect(await workOf(jo)).toMatchObject({
      company: null,
      companyRoles: [{ company: { name: 'Staying' } }, { company: { name: 'Ended' }, isPrimary: false }],
    });
    expect((await end(primary)).errors).toEqual([
      { __typename: 'InvalidInput', message: 'The role ended on 2026-06-01 already.', path: ['id'] },
    ]);
    expect((await end(other.id, '2026-06-02')).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['until'] },
    ]);
  });
});

describe('Contact.companyRoles', () => {
  it('take as many statements for twenty contacts as for one', async () => {
    const company = await newCompany('Many');
    for (let n = 0; n < 20; n += 1) await newContact(`Many ${n}`, { companyId: company });
    await under.told(); // until what was told is applied, which takes statements too
    const names = async (first: number) =>
      (
        await statementsDuring(() =>
          under.run(
            `query ($id: ID!) { company(id: $id) { contacts(first: ${first}) { nodes {
              companyRoles { isPrimary company { name } contact { displayName } } tags conversion { at }
              lifecycleHistory(first: 1) { totalCount nodes { to } }
            } } } }`,
            { id: company },
          ),
        )
      )
        .map(({ name }) => name)
        .filter((name) => name.startsWith('contacts.'))
        .sort();
    const expected = [
      'contacts.changesByContacts',
      'contacts.companiesById',
      'contacts.contactsByCompanies',
      'contacts.contactsById',
      'contacts.conversionsByContacts',
      'contacts.countChangesByContacts',
      'contacts.rolesByContacts',
      'contacts.tagsByContacts',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(20)).toEqual(expected);
  });

  it('are there for whoever writes the primary company, set-based writers too', async () => {
    const acme = await newCompany('Written');
    const ids = [await newContact('One'), await newContact('Two')];
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query('update contacts set company_id = $1 where id = any($2)', [acme, ids]),
    );
    for (const id of ids) {
      expect(await workOf(id)).toMatchObject({ companyRoles: [role('Written', { isPrimary: true })] });
    }
  });
});
