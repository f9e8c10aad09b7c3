import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberWith } from '../../../test/access/caller.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

const DETAILS = `emails phones
  emailAddresses { address kind isPrimary isVerified } phoneNumbers { number kind isPrimary isVerified }
  addresses { kind lines city region postalCode country } language timeZone source leadStatus doNotContact tags`;

async function contactOf<Fields = object>(id: string, fields = DETAILS): Promise<Fields> {
  const { contact } = await under.run<{ contact: Fields }>(
    `query ($id: ID!) { contact(id: $id) { ${fields} } }`,
    { id },
  );
  return contact;
}

async function newContact(input: object = {}): Promise<string> {
  const { contact, errors } = await under.contactCreate(input);
  expect(errors).toEqual([]);
  return contact.id;
}

describe('contacts', () => {
  it('have typed mails and phones, addresses, a language, a time zone, a source, a lead status and tags', async () => {
    const id = await newContact({
      emails: ['third@acme.com'],
      emailAddresses: [
        { address: 'home@acme.com', kind: 'PERSONAL' },
        { address: 'WORK@acme.com', kind: 'WORK', isPrimary: true, isVerified: true },
      ],
      phoneNumbers: [{ number: '+44 20 7183 8750', kind: 'MOBILE' }],
      addresses: [{ kind: 'HOME', lines: ['2 Low St'], city: 'Ely', country: 'GB' }],
      language: 'EN-gb',
      timeZone: 'Europe/London',
      source: ' Trade fair ',
      leadStatus: 'NEW',
      doNotContact: true,
      tags: ['VIP'],
    });
    expect(await contactOf(id)).toEqual({
      emails: ['work@acme.com', 'home@acme.com', 'third@acme.com'],
      phones: ['+442071838750'],
      emailAddresses: [
        { address: 'work@acme.com', kind: 'WORK', isPrimary: true, isVerified: true },
        { address: 'home@acme.com', kind: 'PERSONAL', isPrimary: false, isVerified: false },
        { address: 'third@acme.com', kind: 'OTHER', isPrimary: false, isVerified: false },
      ],
      phoneNumbers: [{ number: '+442071838750', kind: 'MOBILE', isPrimary: true, isVerified: false }],
      addresses: [
        { kind: 'HOME', lines: ['2 Low St'], city: 'Ely', region: null, postalCode: null, country: 'GB' },
      ],
      language: 'en-GB',
      timeZone: 'Europe/London',
      source: 'Trade fair',
      leadStatus: 'NEW',
      doNotContact: true,
      tags: ['VIP'],
    });
  });

  it('keep what is known of a mail while the plain list holds it, and forget it with it', async () => {
    const id = await newContact({
      emailAddresses: [{ address: 'a@acme.com', kind: 'WORK', isVerified: true }],
    });
    await under.contactUpdate(id, { emails: ['b@acme.com', 'a@acme.com'] });
    expect(await contactOf(id)).toMatchObject({
      emailAddresses: [
        { address: 'b@acme.com', kind: 'OTHER' },
        { address: 'a@acme.com', kind: 'WORK' },
      ],
    });
    await under.contactUpdate(id, { emails: ['b@acme.com'] });
    await under.contactUpdate(id, { emails: ['b@acme.com', 'a@acme.com'] });
    expect(await contactOf(id)).toMatchObject({ emailAddresses: [{}, { kind: 'OTHER', isVerified: false }] });
  });

  it.each([
    [{ language: 'English' }, ['patch', 'language']],
    [{ timeZone: 'London' }, ['patch', 'timeZone']],
    [{ source: 'x'.repeat(201) }, ['patch', 'source']],
    [{ emailAddresses: [{ address: 'jo' }] }, ['patch', 'emailAddresses', '0']],
    [{ phoneNumbers: [{ number: '020' }] }, ['patch', 'phoneNumbers', '0']],
    [{ addresses: [{}] }, ['patch', 'addresses', '0']],
    [{ tags: ['ok', ' '] }, ['patch', 'tags', '1']],
  ])('refuse %j and stay as they were', async (patch, path) => {
    const id = await newContact({ tags: ['Kept'] });
    const before = await contactOf(id, `version ${DETAILS}`);
    expect((await under.contactUpdate(id, patch)).errors).toEqual([
      expect.objectContaining({ __typename: 'InvalidInput', path }),
    ]);
    expect(await contactOf(id, `version ${DETAILS}`)).toEqual(before);
  });

  it('are found by lead status, owner, tag and whether they may be contacted', async () => {
    const ownerId = 'user_01J00000000000000000000003';
    await newContact({
      firstName: 'Found',
      leadStatus: 'BAD_TIMING',
      ownerId,
      tags: ['Findable'],
      doNotContact: true,
    });
    const filters = [
      '{ leadStatus: [BAD_TIMING] }',
      `{ ownerId: "${ownerId}" }`,
      '{ tags: ["FINDABLE"] }',
      '{ doNotContact: true, text: "found" }',
    ];
    for (const filter of filters) {
      const { contacts } = await under.run<{ contacts: object }>(
        `{ contacts(filter: ${filter}) { totalCount nodes { displayName } } }`,
      );
      expect([filter, contacts]).toEqual([filter, { totalCount: 1, nodes: [{ displayName: 'Found' }] }]);
    }
  });

  it('show mails, phones and streets masked to whom personal data is', async () => {
    const id = await newContact({
      emailAddresses: [{ address: 'jo@acme.com' }],
      addresses: [{ lines: ['2 Low St'], city: 'Ely', country: 'GB' }],
    });
    const { data } = await under.fetch(
      'query ($id: ID!) { contact(id: $id) { emailAddresses { address kind } addresses { lines city country } } }',
      {
        caller: memberWith(['contacts:contact:read', 'data:personal:masked'], {
          id: 'user_1',
          teammates: [],
        }),
      },
      { id },
    );
    expect(data).toMatchObject({
      contact: {
        emailAddresses: [{ address: 'j•••@acme.com', kind: 'OTHER' }],
        addresses: [{ lines: ['•••'], city: '•••', country: 'GB' }],
      },
    });
  });
});

const HISTORY = `lifecycleHistory(first: 10) { totalCount nodes { field from to at by cause } }`;

describe('the lifecycle of a contact', () => {
  it('is kept, change by change, with who and why', async () => {
    const id = await newContact({ lifecycleStage: 'SUBSCRIBER', leadStatus: 'NEW' });
    await under.contactUpdate(id, { lifecycleStage: 'SALES_QUALIFIED' });
    await under.contactUpdate(id, { title: 'Nothing of it changes' });
    await under.contactUpdate(id, { leadStatus: 'CONNECTED', lifecycleStage: 'SALES_QUALIFIED' });
    await under.contactUpdate(id, { leadStatus: null });
    const change = (field: string, from: string | null, to: string | null, cause: string) => ({
      field,
      from,
      to,
      at: '2026-06-01T12:00:00.000Z',
      by: 'user:user_1',
      cause,
    });
    const { lifecycleHistory } = await contactOf<{
      lifecycleHistory: { totalCount: number; nodes: object[] };
    }>(id, HISTORY);
    expect(lifecycleHistory.totalCount).toBe(5);
    expect(lifecycleHistory.nodes.slice(0, 3)).toEqual([
      change('LEAD_STATUS', 'CONNECTED', null, 'contactUpdate'),
      change('LEAD_STATUS', 'NEW', 'CONNECTED', 'contactUpdate'),
      change('LIFECYCLE_STAGE', 'SUBSCRIBER', 'SALES_QUALIFIED', 'contactUpdate'),
    ]);
    expect(lifecycleHistory.nodes.slice(3)).toEqual(
      expect.arrayContaining([
        change('LIFECYCLE_STAGE', null, 'SUBSCRIBER', 'contactCreate'),
        change('LEAD_STATUS', null, 'NEW', 'contactCreate'),
      ]),
    );
  });

  it('is paged, of the fields asked for', async () => {
    const id = await newContact({ lifecycleStage: 'LEAD', leadStatus: 'NEW' });
    await under.contactUpdate(id, { lifecycleStage: 'OPPORTUNITY' });
    const page = (after: string) =>
      contactOf<{ lifecycleHistory: { pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        id,
        `lifecycleHistory(filter: { fields: [LIFECYCLE_STAGE] }, first: 1${after}) {
          totalCount nodes { to } pageInfo { hasNextPage endCursor }
        }`,
      );
    const first = await page('');
    expect(first).toMatchObject({
      lifecycleHistory: { totalCount: 2, nodes: [{ to: 'OPPORTUNITY' }], pageInfo: { hasNextPage: true } },
    });
    expect(await page(`, after: "${first.lifecycleHistory.pageInfo.endCursor}"`)).toMatchObject({
      lifecycleHistory: { nodes: [{ to: 'LEAD' }], pageInfo: { hasNextPage: false } },
    });
  });

  it('goes back only where that is said', async () => {
    const id = await newContact({ lifecycleStage: 'CUSTOMER' });
    const update = (allow: boolean) =>
      under.run(
        `mutation ($id: ID!, $allow: Boolean!) {
          contactUpdate(id: $id, patch: { lifecycleStage: LEAD }, allowStageBackward: $allow) {
            contact { lifecycleStage }
            errors { __typename ... on UserError { path } ... on LifecycleStageBackward { from to } }
          }
        }`,
        { id, allow },
      );
    const told = await under.told();
    expect(await update(false)).toEqual({
      contactUpdate: {
        contact: null,
        errors: [
          {
            __typename: 'LifecycleStageBackward',
            path: ['patch', 'lifecycleStage'],
            from: 'CUSTOMER',
            to: 'LEAD',
          },
        ],
      },
    });
    expect(await contactOf(id, `version lifecycleStage ${HISTORY}`)).toMatchObject({
      version: 1,
      lifecycleStage: 'CUSTOMER',
      lifecycleHistory: { totalCount: 1 },
    });
    expect(await under.told()).toEqual(told);
    expect(await update(true)).toEqual({
      contactUpdate: { contact: { lifecycleStage: 'LEAD' }, errors: [] },
    });
  });
});
