import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberWith } from '../../../test/access/caller.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

const mine = 'user_01J00000000000000000000001';
const colleagues = 'user_01J00000000000000000000002';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

async function newCompany(name: string, input: object = {}): Promise<string> {
  const { company, errors } = await under.companyCreate({ name, ...input });
  expect(errors).toEqual([]);
  return company.id;
}

async function companyOf<Fields>(id: string, fields: string): Promise<Fields> {
  const { company } = await under.run<{ company: Fields }>(
    `query ($id: ID!) { company(id: $id) { ${fields} } }`,
    { id },
  );
  return company;
}

describe('companies', () => {
  it('have several domains, a size, a revenue, addresses, an owner and tags', async () => {
    const id = await newCompany('Acme', {
      domains: ['ACME.com', 'acme.co.uk', 'acme.com'],
      employees: 250,
      annualRevenue: { amount: '12500000.50', currency: 'EUR' },
      addresses: [{ kind: 'BILLING', lines: ['1 High St'], city: 'Ely', postalCode: 'CB7', country: 'UK' }],
      ownerId: mine,
      tags: ['Key account', 'key  account', 'Partner'],
    });
    const fields = `domain domains employees annualRevenue { amount currency }
      addresses { kind lines city region postalCode country } owner { id } tags`;
    expect(await companyOf(id, fields)).toEqual({
      domain: 'acme.com',
      domains: ['acme.com', 'acme.co.uk'],
      employees: 250,
      annualRevenue: { amount: '12500000.5', currency: 'EUR' },
      addresses: [
        {
          kind: 'BILLING',
          lines: ['1 High St'],
          city: 'Ely',
          region: null,
          postalCode: 'CB7',
          country: 'GB',
        },
      ],
      owner: { id: mine },
      tags: ['Key account', 'Partner'],
    });
    await under.companyUpdate(id, {
      domain: 'acme.org',
      annualRevenue: null,
      addresses: null,
      tags: ['Lost'],
    });
    expect(await companyOf(id, fields)).toMatchObject({
      domains: ['acme.org', 'acme.co.uk'],
      annualRevenue: null,
      addresses: [],
      tags: ['Lost'],
    });
  });

  it('share no domain, the second ones neither, and give up those that they lose', async () => {
    const first = await newCompany('First', { domains: ['first.com', 'both.com'] });
    expect(await under.companyCreate({ name: 'Second', domains: ['second.com', 'BOTH.com'] })).toMatchObject({
      company: null,
      errors: [{ __typename: 'DomainTaken', path: ['input', 'domains', '1'], company: { name: 'First' } }],
    });
    await under.companyUpdate(first, { domains: ['first.com'] });
    await newCompany('Second', { domains: ['second.com', 'both.com'] });
    expect((await under.companyUpdate(first, { domains: ['first.com', 'both.com'] })).errors).toMatchObject([
      { __typename: 'DomainTaken', path: ['patch', 'domains', '1'], company: { name: 'Second' } },
    ]);
  });

  it('are held to unique domains by the database too, whoever writes them', async () => {
    await newCompany('Held', { domains: ['a.held.com', 'b.held.com'] });
    const other = await newCompany('Other');
    await expect(
      under.db.write('ws_01J00000000000000000000001', (tx) =>
        tx.query(`update companies set domains = '{b.held.com}' where id = $1`, [other]),
      ),
    ).rejects.toThrow('company_domains_pkey');
  });

  it.each([
    [{ domain: 'x.com', domains: ['y.com'] }, ['input', 'domain']],
    [{ domains: ['y.com', 'z'] }, ['input', 'domains', '1']],
    [{ employees: -1 }, ['input', 'employees']],
    [{ annualRevenue: { amount: '-1', currency: 'EUR' } }, ['input', 'annualRevenue', 'amount']],
    [{ annualRevenue: { amount: '1', currency: 'euro' } }, ['input', 'annualRevenue', 'currency']],
    [{ addresses: [{ country: 'Atlantis' }] }, ['input', 'addresses', '0', 'country']],
    [{ ownerId: 'jo' }, ['input', 'ownerId']],
    [{ parentId: 'acme' }, ['input', 'parentId']],
    [{ tags: [' '] }, ['input', 'tags', '0']],
  ])('refuse %j, and nothing is made', async (input, path) => {
    const all = await under.run('{ companies { totalCount } tags { totalCount } }');
    expect(await under.companyCreate({ name: 'Refused', ...input })).toEqual({
      company: null,
      errors: [expect.objectContaining({ __typename: 'InvalidInput', path })],
    });
    expect(await under.run('{ companies { totalCount } tags { totalCount } }')).toEqual(all);
  });

  it('are found by domain, owner and tag', async () => {
    await newCompany('Found', {
      domains: ['x.example', 'findme.example'],
      ownerId: colleagues,
      tags: ['Found'],
    });
    const found = (filter: string) =>
      under.run(`{ companies(filter: ${filter}) { totalCount nodes { name } } }`);
    for (const filter of [
      `{ text: "FINDME" }`,
      `{ ownerId: "${colleagues}" }`,
      `{ tags: ["found", "none"] }`,
    ]) {
      expect(await found(filter)).toEqual({ companies: { totalCount: 1, nodes: [{ name: 'Found' }] } });
    }
  });
});

describe('the tree of companies', () => {
  it('shows parent, ancestors, children and what is below', async () => {
    const top = await newCompany('Top');
    const middle = await newCompany('Middle', { parentId: top });
    const [left, right] = [
      await newCompany('Left', { parentId: middle }),
      await newCompany('Right', { parentId: middle }),
    ];
    const { contact } = await under.contactCreate({ firstName: 'Both', companyId: left });
    await under.contactCreate({ firstName: 'One', companyId: right });
    await under.run(
      `mutation ($input: CompanyRoleAddInput!) { companyRoleAdd(input: $input) { errors { __typename } } }`,
      { input: { contactId: contact.id, companyId: top, role: 'BOARD_MEMBER' } },
    );
    const fields = `parent { name } ancestors { name } rollup { companies contacts }
      children(first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }`;
    expect(await companyOf(top, fields)).toMatchObject({
      parent: null,
      ancestors: [],
      rollup: { companies: 3, contacts: 2 },
      children: { totalCount: 1, nodes: [{ name: 'Middle' }] },
    });
    const seen = await companyOf<{ children: { pageInfo: { endCursor: string } } }>(middle, fields);
    expect(seen).toMatchObject({
      parent: { name: 'Top' },
      ancestors: [{ name: 'Top' }],
      rollup: { companies: 2, contacts: 2 },
      children: { totalCount: 2, nodes: [{ name: 'Left' }], pageInfo: { hasNextPage: true } },
    });
    expect(
      await companyOf(middle, `children(after: "${seen.children.pageInfo.endCursor}") { nodes { name } }`),
    ).toEqual({ children: { nodes: [{ name: 'Right' }] } });
    expect(await companyOf(left, 'ancestors { name } rollup { companies contacts }')).toEqual({
      ancestors: [{ name: 'Middle' }, { name: 'Top' }],
      rollup: { companies: 0, contacts: 1 },
    });
  });

  it('has no circles, and refuses them by name', async () => {
    const grand = await newCompany('Grand');
    const parent = await newCompany('Parent', { parentId: grand });
    const child = await newCompany('Child', { parentId: parent });
    for (const [parentId, message] of [
      [grand, '"Grand" cannot be its own parent.'],
      [parent, '"Grand" cannot stand under "Parent", which stands right below it.'],
      [child, '"Grand" cannot stand under "Child", which stands 2 levels below it.'],
    ]) {
      expect((await under.companyUpdate(grand, { parentId })).errors).toEqual([
        { __typename: 'InvalidInput', message, path: ['patch', 'parentId'] },
      ]);
    }
    expect(await companyOf(grand, 'version parent { name }')).toEqual({ version: 1, parent: null });
  });

  it('lets one of two in that would make a circle at the same time', async () => {
    const [a, b] = [await newCompany('A of two'), await newCompany('B of two')];
    const answers = await Promise.all([
      under.companyUpdate(a, { parentId: b }),
      under.companyUpdate(b, { parentId: a }),
    ]);
    expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  });

  it('is looked through whole, beyond what the caller reaches', async () => {
    const top = await newCompany('Mine at the top', { ownerId: mine });
    const hidden = await newCompany('Hidden', { ownerId: colleagues, parentId: top });
    const bottom = await newCompany('Mine at the bottom', { ownerId: mine, parentId: hidden });
    const caller = memberWith(['contacts:company:*@own'], { id: mine, teammates: [mine] });
    const hang = (id: string, parentId: string) =>
      under.fetch(
        `mutation ($id: ID!, $parentId: ID!) {
          companyUpdate(id: $id, patch: { parentId: $parentId }) { errors { __typename ... on UserError { message } } }
        }`,
        { caller },
        { id, parentId },
      );
    expect((await hang(top, bottom)).data).toEqual({
      companyUpdate: {
        errors: [
          {
            __typename: 'InvalidInput',
            message:
              '"Mine at the top" cannot stand under "Mine at the bottom", which stands 2 levels below it.',
          },
        ],
      },
    });
    expect((await hang(top, hidden)).data).toMatchObject({
      companyUpdate: { errors: [{ __typename: 'NotFound' }] },
    });
    const { data } = await under.fetch(
      'query ($id: ID!) { company(id: $id) { parent { name } rollup { companies } } companies { totalCount } }',
      { caller },
      { id: bottom },
    );
    expect(data).toMatchObject({ company: { parent: null, rollup: { companies: 0 } } });
  });

  it('takes as many statements for twenty companies as for one', async () => {
    const root = await newCompany('Wide');
    for (let n = 0; n < 20; n += 1) await newCompany(`Wide ${n}`, { parentId: root });
    await under.told(); // until what was told is applied, which takes statements too
    const names = async (first: number) =>
      (
        await statementsDuring(() =>
          companyOf(
            root,
            `children(first: ${first}) { nodes {
              parent { name } ancestors { name } tags rollup { contacts } children(first: 2) { totalCount }
            } }`,
          ),
        )
      )
        .map(({ name }) => name)
        .filter((name) => name.startsWith('contacts.'))
        .sort();
    const expected = [
      'contacts.ancestorsByCompanies',
      'contacts.childrenByCompanies',
      'contacts.childrenByCompanies',
      'contacts.companiesById',
      'contacts.countChildrenByCompanies',
      'contacts.rollupsByCompanies',
      'contacts.tagsByCompanies',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(20)).toEqual(expected);
  });
});
