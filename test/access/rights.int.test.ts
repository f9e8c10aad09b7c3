import { partCode } from '@rapport/cli/parts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest } from '../harness/part.ts';
import { memberWith } from './caller.ts';

let part: PartUnderTest;
let contactId: string;
let companyId: string;

beforeAll(async () => {
  part = await startPartUnderTest({ name: 'contacts', start: partCode.contacts.start });
  const { companyCreate } = await part.run<{ companyCreate: { company: { id: string } } }>(
    'mutation { companyCreate(input: { name: "Acme" }) { company { id } } }',
  );
  companyId = companyCreate.company.id;
  const { contactCreate } = await part.run<{ contactCreate: { contact: { id: string } } }>(
    `mutation ($companyId: ID!) {
      contactCreate(input: {
        firstName: "Ada", lastName: "Lovelace", emails: ["ada@acme.example"], phones: ["+442071838750"], companyId: $companyId
      }) { contact { id } }
    }`,
    { companyId },
  );
  contactId = contactCreate.contact.id;
});

afterAll(() => part.stop());

const forbidden = (message: string, ...path: (string | number)[]) => ({
  message,
  path,
  extensions: { code: 'FORBIDDEN', part: 'contacts' },
});

describe('a root field', () => {
  it('is refused without its right, and the message names the right', async () => {
    const result = await part.fetch('{ contacts { totalCount } }', { caller: memberWith(['deals:*:*']) });
    expect(result).toEqual({
      data: null,
      errors: [
        forbidden(
          'Query.contacts needs the right contacts:contact:read. Ask an administrator of the workspace for a role that grants it.',
          'contacts',
        ),
      ],
    });
  });

  it('is refused as a mutation before anything happens', async () => {
    const caller = memberWith(['contacts:*:read']);
    const result = await part.fetch(
      'mutation { contactCreate(input: { firstName: "Eve" }) { contact { id } } }',
      {
        caller,
      },
    );
    expect(result.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', part: 'contacts' });
    const rows = await part.db.read(memberWith([]).workspaceId, 'select id from contacts');
    expect(rows).toEqual([{ id: contactId }]);
  });

  it('writes for a caller who may write and not read, and gives nothing out', async () => {
    const caller = memberWith(['contacts:company:create']);
    const result = await part.fetch(
      'mutation { companyCreate(input: { name: "Blind Ltd" }) { company { name } errors { __typename } } }',
      { caller },
    );
    expect(result.data).toEqual({ companyCreate: { company: null, errors: [] } });
    expect(result.errors).toEqual([
      forbidden(
        'CompanyCreatePayload.company needs the right contacts:company:read. Ask an administrator of the workspace for a role that grants it.',
        'companyCreate',
        'company',
      ),
    ]);
  });
});

describe('an entity', () => {
  const entities = `query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Contact { displayName company { name } } ... on Company { name contacts { nodes { displayName } } }
    }
  }`;

  it('is not given out by _entities without its right', async () => {
    const of = [
      { __typename: 'Contact', id: contactId },
      { __typename: 'Company', id: companyId },
    ];
    const caller = memberWith(['contacts:company:read']);
    const result = await part.fetch(entities, { caller }, { of });
    expect(result.data).toEqual({ _entities: [null, null] }); // the company's contacts are a list that may not be null
    expect(result.errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['_entities', 0], 'FORBIDDEN'],
      [['_entities', 1, 'contacts'], 'FORBIDDEN'],
    ]);
  });

  it('is not given out by a field of another entity without its right', async () => {
    const caller = memberWith(['contacts:contact:read', 'data:personal:read']);
    const of = [{ __typename: 'Contact', id: contactId }];
    const result = await part.fetch(entities, { caller }, { of });
    expect(result.data).toEqual({ _entities: [{ displayName: 'Ada Lovelace', company: null }] });
    expect(result.errors?.map(({ path }) => path)).toEqual([['_entities', 0, 'company']]);
  });
});

describe('a field of a class', () => {
  const query = '{ contacts { nodes { firstName displayName emails phones title } } }';
  const read = 'contacts:contact:read';
  const nodes = (result: { data?: Record<string, unknown> | null }) =>
    (result.data as { contacts: { nodes: object[] } }).contacts.nodes;

  it('comes whole to who sees the class', async () => {
    const result = await part.fetch(query, { caller: memberWith([read, 'data:personal:read']) });
    expect(nodes(result)).toEqual([
      {
        firstName: 'Ada',
        displayName: 'Ada Lovelace',
        emails: ['ada@acme.example'],
        phones: ['+442071838750'],
        title: null,
      },
    ]);
    expect(result.extensions).toBeUndefined();
  });

  it('comes masked to who sees it masked, and the answer says which', async () => {
    const result = await part.fetch(query, { caller: memberWith([read, 'data:personal:masked']) });
    expect(nodes(result)).toEqual([
      {
        firstName: 'A•••',
        displayName: 'A••• L•••',
        emails: ['a•••@acme.example'],
        phones: ['+44•••50'],
        title: null,
      },
    ]);
    expect(result.extensions).toEqual({
      masked: ['Contact.firstName', 'Contact.displayName', 'Contact.emails', 'Contact.phones'],
    });
  });

  it('comes as null, or as little as the schema lets it, to who sees nothing of the class', async () => {
    const result = await part.fetch(query, { caller: memberWith([read]) });
    expect(nodes(result)).toEqual([
      { firstName: null, displayName: '•••', emails: [], phones: [], title: null },
    ]);
  });

  it('cannot be searched by who does not see it whole', async () => {
    const caller = memberWith([read, 'data:personal:masked']);
    const search = '{ contacts(filter: { text: "ada@" }) { totalCount } }';
    const result = await part.fetch(search, { caller });
    expect(result.errors?.map(({ message }) => message)).toEqual([
      'filter.text searches in PERSONAL data, which this caller does not see whole. Leave it out, or state a purpose that allows it.',
    ]);
    const allowed = await part.fetch(search, { caller: memberWith([read, 'data:personal:read']) });
    expect(allowed.data).toEqual({ contacts: { totalCount: 1 } });
  });
});

describe('a stated purpose', () => {
  const query = '{ contacts { nodes { id emails } } }';

  it('unmasks for who may, and the audit log says whose data was seen, by whom and what for', async () => {
    const caller = memberWith(['contacts:contact:read', 'data:personal:masked', 'data:personal:unmask']);
    const before = (await part.told()).length;
    const result = await part.fetch(query, {
      caller,
      purpose: 'email_marketing',
      requestId: 'req_seen',
      ip: '203.0.113.7',
    });
    expect(result).toEqual({
      data: { contacts: { nodes: [{ id: contactId, emails: ['ada@acme.example'] }] } },
    });
    const told = await part.toldAudit();
    expect(told.at(-1)?.data).toEqual({
      entries: [
        {
          at: '2026-06-01T12:00:00.000Z',
          actor: 'user:user_1',
          action: 'unmask',
          entity: 'Contact',
          entityId: contactId,
          changed: ['emails'],
          before: null,
          after: null,
        },
      ],
      requestId: 'req_seen',
      ip: '203.0.113.7',
      purpose: 'email_marketing',
    });
    expect((await part.told()).length).toBe(before);
  });

  it('unmasks nothing for who may not, and leaves no entry', async () => {
    const before = (await part.toldAudit()).length;
    const caller = memberWith(['contacts:contact:read', 'data:personal:masked']);
    const result = await part.fetch(query, { caller, purpose: 'email_marketing' });
    expect(result.data).toEqual({ contacts: { nodes: [{ id: contactId, emails: ['a•••@acme.example'] }] } });
    expect((await part.toldAudit()).length).toBe(before);
  });
});
