import { readFileSync } from 'node:fs';
import { partCode } from '@rapport/cli/parts.ts';
import type { PartName } from '@rapport/shared/part/parts.ts';
import { Kind, parse, type TypeNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../harness/part.ts';

/** Each stands in one name only; to SQL, LIKE and regular expressions they mean something. */
const SIGNS = [
  '%',
  '_',
  '\\',
  "'",
  '"',
  '*',
  '.',
  '^',
  '$',
  '(',
  '[',
  '?',
  '|',
  '--',
  ';',
  '/*',
  '$1',
  '\\%',
  '%%',
  "' or 1=1 --",
  "'; drop table x; --",
];
const names = SIGNS.map((sign, index) => `name ${String.fromCodePoint(0x61 + index)} <${sign}>`);

/** How the lists that are filtered by text are filled, and what they tell of a name. */
const LISTS = {
  'Query.contacts': {
    part: 'contacts',
    add: 'mutation ($name: String!) { contactCreate(input: { firstName: $name }) { errors { __typename } } }',
    name: 'firstName',
  },
  'Query.tags': {
    part: 'contacts',
    add: 'mutation ($name: String!) { contactCreate(input: { firstName: "Tagged", tags: [$name] }) { errors { __typename } } }',
    name: 'name',
  },
  'Query.companies': {
    part: 'contacts',
    add: 'mutation ($name: String!) { companyCreate(input: { name: $name }) { errors { __typename } } }',
    name: 'name',
  },
  'Query.deals': {
    part: 'deals',
    add: 'mutation ($name: String!, $pipelineId: ID!) { dealOpen(input: { name: $name, pipelineId: $pipelineId }) { errors { __typename } } }',
    name: 'name',
  },
  'Query.apiKeys': {
    part: 'workspace',
    add: 'mutation ($name: String!) { apiKeyCreate(input: { name: $name }) { errors { __typename } } }',
    name: 'name',
  },
  'Query.users': {
    part: 'workspace',
    add: 'mutation ($name: String!, $userId: ID!) { userUpdate(id: $userId, patch: { name: $name }) { errors { __typename } } }',
    name: 'name',
  },
  'Query.tickets': {
    part: 'tickets',
    add: 'mutation ($name: String!, $profileId: ID!) { ticketOpen(input: { subject: $name, profileId: $profileId }) { errors { __typename } } }',
    name: 'subject',
  },
} as const satisfies Record<string, { part: PartName; add: string; name: string }>;

const PIPELINE = `mutation { pipelineCreate(input: { name: "Sales", currency: "GBP", stages: [
  { name: "New" }, { name: "Won", kind: WON }, { name: "Lost", kind: LOST }
] }) { pipeline { id } } }`;

const running = new Map<PartName, PartUnderTest>();

beforeAll(async () => {
  for (const { part: name, add } of Object.values(LISTS)) {
    const part = running.get(name) ?? (await start(name));
    const pipelineId = add.includes('$pipelineId') ? await makePipeline(part) : '';
    for (const [index, each] of names.entries()) {
      const variables = {
        name: each,
        pipelineId,
        profileId: 'profile_01J00000000000000000000001',
        userId: userIdAt(index),
      };
      const [payload] = Object.values(await part.run<Record<string, { errors: unknown[] }>>(add, variables));
      expect(payload?.errors).toEqual([]);
    }
  }
});

async function start(name: PartName): Promise<PartUnderTest> {
  const part = await startPartUnderTest({ name, start: partCode[name].start });
  running.set(name, part);
  if (name === 'workspace') await addPeople(part);
  return part;
}

async function makePipeline(part: PartUnderTest): Promise<string> {
  const { pipelineCreate } = await part.run<{ pipelineCreate: { pipeline: { id: string } } }>(PIPELINE);
  return pipelineCreate.pipeline.id;
}

const userIdAt = (index: number) => `user_01J000000000000000000001${String(index).padStart(2, '0')}`;

/** People come in by invitations of their own; here they only need to be there. */
async function addPeople(part: PartUnderTest): Promise<void> {
  await part.db.write(testWorkspaceId, async (tx) => {
    await tx.query(
      `insert into workspaces (id, workspace_id, slug, name, created_at) values ($1, $1, 'test', 'Test', now())`,
      [tx.workspaceId],
    );
    await tx.query(
      `insert into users (id, workspace_id, name, email, roles)
       select id, $2, 'Nobody', right(id, 2) || '@test', array['sales'] from unnest($1::text[]) as id`,
      [names.map((_, index) => userIdAt(index)), tx.workspaceId],
    );
  });
}

afterAll(async () => {
  for (const part of running.values()) await part.stop();
});

describe.each(Object.entries(LISTS))('%s by text', (coordinate, { part: name, name: told }) => {
  const list = coordinate.split('.')[1] ?? '';

  it.each(SIGNS)('takes %s as it is written', async (sign) => {
    const part = running.get(name);
    const query = `query ($text: String!) { ${list}(filter: { text: $text }, first: 100) { totalCount nodes { ${told} } } }`;
    const data = await part?.run<Record<string, { totalCount: number; nodes: Record<string, string>[] }>>(
      query,
      { text: sign },
    );
    const expected = names.filter((each) => each.includes(sign));
    expect(data?.[list]?.nodes.map((node) => node[told]).sort()).toEqual(expected.sort());
    expect(data?.[list]?.totalCount).toBe(expected.length);
  });
});

/** Finds by words: a sign stands in none. What it makes of signs is tested with it. */
const BY_WORDS = ['Query.search'];

it('every list that is filtered by text is one of these', () => {
  const { types, inputs } = composedTypes();
  const found = (types.get('Query')?.fields ?? []).filter(({ arguments: given = [] }) =>
    given.some(({ name, type }) => name.value === 'text' || inputs.get(namedIn(type))?.includes('text')),
  );
  // A field of an entity has the filter of the list at the root, and the same condition behind it.
  expect(found.map(({ name }) => `Query.${name.value}`).sort()).toEqual(
    [...Object.keys(LISTS), ...BY_WORDS].sort(),
  );
});

function composedTypes() {
  const { definitions } = parse(readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8'));
  const types = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
  const inputs = definitions.filter((each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  return {
    types: new Map(types.map((type) => [type.name.value, type])),
    inputs: new Map(
      inputs.map((input) => [input.name.value, (input.fields ?? []).map(({ name }) => name.value)]),
    ),
  };
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);
}
