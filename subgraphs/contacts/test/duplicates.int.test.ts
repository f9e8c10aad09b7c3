import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { syntheticPeople } from '../../../bench/src/duplicates/syntheticPeople.ts';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

// Seconds on an idle machine; another test may hold both cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
  for (const { values } of syntheticPeople(200, 5).records) {
    const { givenName = '', familyName = '', email = '', phone = '' } = values;
    await contact({
      firstName: givenName || null,
      lastName: familyName || null,
      emails: /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(email) ? [email] : [],
      phones: /^\+44\d{10}$/.test(phone) ? [phone] : [],
    });
  }
});

afterAll(() => under.stop());

async function contact(input: object): Promise<string> {
  const { contact: made } = await under.contactCreate({ firstName: null, ...input });
  return made?.id ?? ''; // a made-up person may have nothing to be called by
}

interface Candidate {
  readonly id: string;
  readonly left: { readonly id: string };
  readonly right: { readonly id: string };
  readonly status: string;
  readonly reasons: readonly {
    readonly field: string;
    readonly level: string;
    readonly leftValues: string[];
  }[];
}

const FIELDS = 'id left { id } right { id } status decidedBy reasons { field level leftValues rightValues }';

async function pairOf(kind: 'contact' | 'company', ...ids: readonly string[]): Promise<Candidate | null> {
  const { found } = await under.run<{ found: { nodes: Candidate[] } }>(
    `{ found: ${kind}DuplicateCandidates(first: 100) { nodes { ${FIELDS} } } }`,
  );
  return found.nodes.find(({ left, right }) => ids.includes(left.id) && ids.includes(right.id)) ?? null;
}

async function search(kind: 'contact' | 'company'): Promise<number> {
  const { started } = await under.run<{ started: { errors: object[] } }>(
    `mutation { started: ${kind}DuplicateSearch { search { startedAt } errors { __typename } } }`,
  );
  expect(started.errors).toEqual([]);
  const ended = await vi.waitUntil(
    async () => {
      const { status } = await under.run<{ status: { finishedAt: string | null; records: number } }>(
        `{ status: ${kind}DuplicateSearchStatus { finishedAt records pairs } }`,
      );
      return status.finishedAt !== null && status;
    },
    { timeout: 60_000, interval: 100 },
  );
  return ended.records;
}

const settled = () =>
  vi.waitUntil(
    async () => (await under.db.read(testWorkspaceId, 'select from duplicate_changes limit 1')).length === 0,
    { timeout: 30_000, interval: 100 },
  );

const reject = async (kind: 'contact' | 'company', id: string) => {
  const { rejected } = await under.run<{ rejected: { candidate: Candidate | null; errors: object[] } }>(
    `mutation ($id: ID!) { rejected: ${kind}DuplicateReject(id: $id) {
      candidate { ${FIELDS} } errors { __typename ... on UserError { message path } } } }`,
    { id },
  );
  return rejected;
};

describe('duplicates of contacts', () => {
  it('are found, rejected and never proposed again; a new one is found within seconds', async () => {
    const person = { firstName: 'Katherine', lastName: 'Woodbridge', phones: ['+442079460018'] };
    const one = await contact(person);
    const two = await contact({ ...person, firstName: 'Kate', emails: ['kate.woodbridge@x.example'] });
    expect(await search('contact')).toBeGreaterThan(190);
    const found = await pairOf('contact', one, two);
    expect(found?.reasons.slice(0, 3).map(({ field, level }) => [field, level])).toEqual([
      ['givenName', 'short form'],
      ['familyName', 'same'],
      ['phone', 'same'],
    ]);
    expect(found?.reasons[1]?.leftValues).toEqual(['Woodbridge']);

    expect(await reject('contact', found?.id ?? '')).toMatchObject({
      candidate: { status: 'REJECTED', decidedBy: 'user:user_1' },
      errors: [],
    });
    await under.contactUpdate(one, { title: 'Director' });
    await settled();
    await search('contact');
    expect((await pairOf('contact', one, two))?.status).toBe('REJECTED');

    const late = await contact({ ...person, emails: ['katherine@y.example'] });
    await settled();
    expect((await pairOf('contact', one, late))?.status).toBe('OPEN');
  });

  it('show only to whom both contacts do', async () => {
    const mine = { lastName: 'Ravenscroft', firstName: 'Ottilie', phones: ['+442079460777'] };
    const [one, two] = [await contact({ ...mine, ownerId: `user_${'0'.repeat(26)}` }), await contact(mine)];
    await settled();
    const found = await pairOf('contact', one, two);
    expect(found?.status).toBe('OPEN');
    const caller = {
      ...{ kind: 'user' as const, id: `user_${'0'.repeat(26)}`, workspaceId: testWorkspaceId, roles: [] },
      ...{
        teammates: [],
        grants: ['contacts:duplicate:*', 'contacts:contact:read@own', 'data:personal:read'],
      },
    };
    const own = await under.fetch('{ contactDuplicateCandidates { nodes { id } totalCount } }', { caller });
    expect(own.data).toEqual({ contactDuplicateCandidates: { nodes: [], totalCount: 0 } });
    const id = found?.id ?? '';
    const refused = await under.fetch(
      'mutation ($id: ID!) { contactDuplicateReject(id: $id) { errors { __typename } } }',
      { caller },
      { id },
    );
    expect(refused.data).toEqual({ contactDuplicateReject: { errors: [{ __typename: 'NotFound' }] } });
    expect((await pairOf('contact', one, two))?.status).toBe('OPEN');
  });
});

describe('duplicates of companies', () => {
  it('are found apart from their legal form, and rejected', async () => {
    const company = async (name: string, domain: string | null) =>
      (await under.companyCreate({ name, domain })).company.id;
    for (const name of [
      'Northwind',
      'Umbrella',
      'Initech',
      'Globex',
      'Soylent',
      'Hooli',
      'Vandelay',
      'Wonka',
    ]) {
      await company(`${name} Ltd`, `${name.toLowerCase()}.example`);
    }
    const one = await company('Analytical Engines Ltd', 'analytical-engines.example');
    const two = await company('Analytical Engines Limited', 'shop.analytical-engines.example');
    expect(await search('company')).toBe(10);
    const found = await pairOf('company', one, two);
    expect(found?.reasons[0]).toMatchObject({ field: 'name' });
    expect((await reject('company', found?.id ?? '')).errors).toEqual([]);
    await search('company');
    expect((await pairOf('company', one, two))?.status).toBe('REJECTED');
    expect(await reject('contact', found?.id ?? '')).toEqual({
      candidate: null,
      errors: [
        {
          __typename: 'NotFound',
          message: `No duplicate candidate ${found?.id} in this workspace.`,
          path: ['id'],
        },
      ],
    });
  });
});
