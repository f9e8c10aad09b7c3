import { partCode } from '@rapport/cli/parts.ts';
import type { PartName } from '@rapport/shared/part/parts.ts';
import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest } from '../harness/part.ts';

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
    const part = running.get(name) ?? (await startPartUnderTest({ name, start: partCode[name].start }));
    running.set(name, part);
    const profileId = 'profile_01J00000000000000000000001';
    const pipelineId =
      name === 'deals'
        ? (await part.run<{ pipelineCreate: { pipeline: { id: string } } }>(PIPELINE)).pipelineCreate.pipeline
            .id
        : '';
    for (const each of names) {
      const variables = {
        name: each,
        ...(add.includes('$pipelineId') ? { pipelineId } : {}),
        ...(add.includes('$profileId') ? { profileId } : {}),
      };
      const [payload] = Object.values(await part.run<Record<string, { errors: unknown[] }>>(add, variables));
      expect(payload?.errors).toEqual([]);
    }
  }
});

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

it('every list that is filtered by text is one of these', () => {
  const found = [...running.values()].flatMap(({ part }) => textFiltered(part.schema));
  // A field of an entity has the filter of the list at the root, and the same condition behind it.
  expect(found.filter((coordinate) => coordinate.startsWith('Query.')).sort()).toEqual(
    Object.keys(LISTS).sort(),
  );
});

/** Fields with an argument, or a field of an input, called `text`. */
function textFiltered(schema: GraphQLSchema): string[] {
  const holdsText = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    return isInputObjectType(named) && 'text' in named.getFields();
  };
  return Object.entries(schema.getQueryType()?.getFields() ?? {})
    .filter(([, { args }]) => args.some(({ name, type }) => name === 'text' || holdsText(type)))
    .map(([name]) => `Query.${name}`);
}
