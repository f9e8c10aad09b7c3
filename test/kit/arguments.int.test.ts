import { partCode } from '@rapport/cli/parts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../harness/part.ts';

let part: PartUnderTest;

beforeAll(async () => {
  part = await startPartUnderTest({ name: 'contacts', start: partCode.contacts.start });
});

afterAll(() => part.stop());

const CREATE = `mutation ($input: CompanyCreateInput!, $idempotencyKey: String) {
  companyCreate(input: $input, idempotencyKey: $idempotencyKey) { company { name } errors { __typename } }
}`;
const LOG =
  'mutation ($input: InteractionLogInput!) { interactionLog(input: $input) { errors { __typename } } }';

async function refused(query: string, variables: object) {
  const before = await part.told();
  const { errors } = await part.fetch(query, {}, variables);
  expect(await part.told()).toEqual(before);
  expect(await part.db.read(testWorkspaceId, 'select id from companies')).toEqual([]);
  return (errors ?? []).map(({ message, extensions }) => `${extensions?.code}: ${message}`);
}

describe('an argument that cannot be used', () => {
  it.each(['a\0b', '\ud800', 'b\udc00'])(
    'is refused by name where no store can hold it: %j',
    async (name) => {
      expect(await refused(CREATE, { input: { name } })).toEqual([
        'BAD_USER_INPUT: input.name holds U+0000 or half of a surrogate pair, which cannot be stored. Leave it out.',
      ]);
    },
  );

  it('is refused by name in a list too', async () => {
    const input = { firstName: 'Ada', emails: ['ada@acme.example', '\0'] };
    const query =
      'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } } }';
    expect(await refused(query, { input })).toEqual([
      'BAD_USER_INPUT: input.emails.1 holds U+0000 or half of a surrogate pair, which cannot be stored. Leave it out.',
    ]);
  });

  it('is refused where it is no instant', async () => {
    const input = { kind: 'NOTE', participantIds: [], occurredAt: '0000-01-01T00:00:00Z' };
    expect(await refused(LOG, { input })).toEqual([
      'BAD_USER_INPUT: Variable "$input" got invalid value "0000-01-01T00:00:00Z" at "input.occurredAt"; DateTime must lie in the years 0001 to 9999, not in 0.',
    ]);
  });

  it('is repeated only in part where it is long', async () => {
    const [told = ''] = await refused(CREATE, { input: { name: { text: 'x'.repeat(100_000) } } });
    expect(told).toMatch(/^BAD_USER_INPUT: Variable "\$input" got invalid value/);
    expect(told.length).toBeLessThan(600);
  });

  it('is refused where it is null and has a default', async () => {
    const query = 'query ($first: Int = 20) { companies(first: $first) { totalCount } }';
    expect(await refused(query, { first: null })).toEqual([
      'BAD_USER_INPUT: Argument "first" of non-null type "Int!" must not be null.',
    ]);
  });

  it.each([0, 256])('is refused where an idempotencyKey has %i characters', async (length) => {
    expect(await refused(CREATE, { input: { name: 'Acme' }, idempotencyKey: 'k'.repeat(length) })).toEqual([
      `BAD_USER_INPUT: idempotencyKey must have 1 to 255 characters, not ${length}.`,
    ]);
  });
});

it('texts of every script, and pairs that are whole, are kept as they come', async () => {
  const name = "ẞ‮ 👩‍👩‍👧‍👦 𝕏 \\ ' % _ $1 --";
  const { data } = await part.fetch(CREATE, {}, { input: { name }, idempotencyKey: '👩'.repeat(120) });
  expect(data).toEqual({ companyCreate: { company: { name }, errors: [] } });
});
