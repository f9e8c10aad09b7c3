import { statementsDuring } from '@rapport/shared/db/statements.ts';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { message } from './collected.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;
const now = '2026-06-30T12:00:00.000Z';

beforeAll(async () => {
  under = await startProfilesUnderTest();
});

afterEach(async () => {
  await under.clear();
  await under.db.write(testWorkspaceId, (tx) => tx.query('delete from computed_traits'));
});
afterAll(() => under?.stop());

interface Saved {
  readonly computedTrait: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly Record<string, unknown>[];
}

async function save(input: object, rest: object = {}): Promise<Saved> {
  const { computedTraitSave } = await under.run<{ computedTraitSave: Saved }>(
    `mutation ($id: ID, $input: ComputedTraitInput!, $expectedVersion: Int) {
      computedTraitSave(id: $id, input: $input, expectedVersion: $expectedVersion) {
        computedTrait { id version } errors { __typename ... on UserError { message path } } } }`,
    { input, ...rest },
  );
  return JSON.parse(JSON.stringify(computedTraitSave)) as Saved;
}

async function valuesOf(userId: string): Promise<Record<string, unknown>> {
  under.clock.set(now);
  const { profileBy } = await under.run<{
    profileBy: { computedTraits: { name: string; value: unknown }[] };
  }>(
    `query ($id: String!) { profileBy(identifier: { type: USER_ID, value: $id }) { computedTraits { name value } } }`,
    { id: userId },
  );
  return Object.fromEntries(profileBy.computedTraits.map(({ name, value }) => [name, value]));
}

const rows = () =>
  under.db.read(testWorkspaceId, 'select * from computed_traits order by workspace_id, name');

let count = 0;
const bought = (date: string, properties: object, fields: Partial<CollectedMessage> = {}) =>
  message(`c${++count}`, {
    userId: 'u',
    name: 'Bought',
    timestamp: `${date}T10:00:00.000Z`,
    originalTimestamp: `${date}T10:00:00.000Z`,
    properties: properties as Record<string, unknown>,
    ...fields,
  });

const aggregates = [
  'COUNT',
  'SUM',
  'AVERAGE',
  'MIN',
  'MAX',
  'FIRST',
  'LAST',
  'MOST_FREQUENT',
  'UNIQUE_LIST',
] as const;

describe('Profile.computedTraits', () => {
  it('makes of what was done each aggregate, exactly', async () => {
    for (const aggregate of aggregates)
      await save({ name: aggregate, aggregate, event: 'Bought', property: '/item/price' });
    await under.collect(
      bought('2026-06-03', { item: { price: '0.2' } }),
      bought('2026-06-01', { item: { price: 0.1 } }),
      bought('2026-06-02', { item: { price: 0.1 } }),
      bought('2026-06-04', { item: { price: 'N/A' } }),
      bought('2026-06-05', { item: { price: null } }),
      bought('2026-06-05', {}),
      bought('2026-06-05', { item: { price: 9 } }, { name: 'Seen' }),
      bought('2026-06-05', { item: { price: 9 } }, { userId: 'other' }),
    );
    expect(await valuesOf('u')).toEqual({
      COUNT: 4,
      SUM: '0.4',
      AVERAGE: '0.1333333333',
      MIN: '0.1',
      MAX: '0.2',
      FIRST: 0.1,
      LAST: 'N/A',
      MOST_FREQUENT: 0.1,
      UNIQUE_LIST: ['0.2', 'N/A', 0.1],
    });
  });

  it('finds nothing where nothing was done', async () => {
    for (const aggregate of aggregates)
      await save({ name: aggregate, aggregate, event: 'Bought', property: '/price' });
    await under.collect(bought('2026-06-01', {}));
    const nothing = aggregates.map((name) => [name, { COUNT: 0, UNIQUE_LIST: [] }[name as string] ?? null]);
    expect(await valuesOf('u')).toEqual(Object.fromEntries(nothing));
  });

  it('moves on as time passes and takes late events in', async () => {
    await save({ name: 'week', aggregate: 'COUNT', event: 'Bought', windowDays: 7 });
    await save({ name: 'ever', aggregate: 'COUNT', event: 'Bought' });
    await save({ name: 'pages', aggregate: 'COUNT', kind: 'PAGE' });
    const at = (timestamp: string) => bought('2026-06-01', {}, { timestamp });
    await under.collect(
      at('2026-06-23T12:00:00.000Z'),
      at('2026-06-23T12:00:00.001Z'),
      bought('2026-06-02', {}, { type: 'page', name: 'Home' }),
    );
    expect(await valuesOf('u')).toEqual({ week: 1, ever: 2, pages: 1 });
    await under.collect(at('2026-06-25T00:00:00.000Z'));
    expect(await valuesOf('u')).toEqual({ week: 2, ever: 3, pages: 1 });
  });

  it.each([
    ['EQUALS', 'red', 1],
    ['NOT_EQUALS', 'red', 3],
    ['ONE_OF', ['red', 'blue'], 2],
    ['CONTAINS', 'e', 2],
    ['EXISTS', null, 3],
    ['MISSING', null, 1],
    ['GREATER_THAN', 5, 1],
    ['AT_LEAST', '5', 1],
    ['LESS_THAN', 6.5, 0],
    ['AT_MOST', 10, 1],
  ])('counts those whose property is %s %j', async (operator, value, expected) => {
    await save({
      name: 'n',
      aggregate: 'COUNT',
      event: 'Bought',
      conditions: [{ property: '/a~1b', operator, value }],
    });
    await under.collect(
      bought('2026-06-01', { 'a/b': 'red' }),
      bought('2026-06-02', { 'a/b': 'blue' }),
      bought('2026-06-03', { 'a/b': '10' }),
      bought('2026-06-04', { other: 1 }),
    );
    expect(await valuesOf('u')).toEqual({ n: expected });
  });

  it('goes with a merge and comes back with its undoing', async () => {
    await save({ name: 'sum', aggregate: 'SUM', event: 'Bought', property: '/price' });
    await under.collect(
      bought('2026-06-01', { price: 5 }),
      bought('2026-06-02', { price: 7 }, { userId: 'v' }),
    );
    const idOf = async (value: string) =>
      (
        await under.run<{ profileBy: { id: string } }>(
          `query ($v: String!) { profileBy(identifier: { type: USER_ID, value: $v }) { id } }`,
          { v: value },
        )
      ).profileBy.id;
    const { profileMerge } = await under.run<{ profileMerge: { mergeId: string } }>(
      `mutation ($input: ProfileMergeInput!) { profileMerge(input: $input) { mergeId } }`,
      { input: { profileId: await idOf('u'), otherId: await idOf('v') } },
    );
    expect(await valuesOf('v')).toEqual({ sum: '12' });
    await under.run(`mutation ($id: ID!) { profileUnmerge(mergeId: $id) { errors { __typename } } }`, {
      id: profileMerge.mergeId,
    });
    expect([await valuesOf('u'), await valuesOf('v')]).toEqual([{ sum: '5' }, { sum: '7' }]);
  });

  it('is one statement for fifty profiles and any number of definitions', async () => {
    for (const aggregate of aggregates)
      await save({ name: aggregate, aggregate, event: 'Bought', property: '/price' });
    await under.collect(
      ...Array.from({ length: 50 }, (_, n) => bought('2026-06-01', { price: n }, { userId: `p${n}` })),
    );
    const people = await under.db.read<{ id: string }>(testWorkspaceId, 'select id from profiles');
    const budget = async (profiles: number) => {
      const statements = await statementsDuring(() =>
        under.run(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
            computedTraits { value } computedTrait(name: "SUM") } } }`,
          { r: people.slice(0, profiles).map(({ id }) => ({ __typename: 'Profile', id })) },
        ),
      );
      return statements.filter(({ name }) => name.startsWith('profiles.')).map(({ name }) => name);
    };
    expect(people).toHaveLength(50);
    expect(await budget(50)).toEqual(['profiles.profilesById', 'profiles.computedTraitsByProfiles']);
    expect(await budget(1)).toEqual(['profiles.profilesById', 'profiles.computedTraitsByProfiles']);
  });
});

describe('computedTraitSave', () => {
  const valid = { name: 'orders', aggregate: 'COUNT', event: 'Bought' };

  it('makes one, changes it, and shows it to its own workspace', async () => {
    const { computedTrait } = await save(valid, { expectedVersion: 0 });
    const id = computedTrait?.id;
    const change = {
      ...valid,
      name: ' spent ',
      aggregate: 'SUM',
      property: '/total',
      conditions: [{ property: '/currency', operator: 'EQUALS', value: 'EUR' }],
      windowDays: 30,
    };
    expect(await save(change, { id, expectedVersion: 1 })).toEqual({
      computedTrait: { id, version: 2 },
      errors: [],
    });
    const fields = 'id name aggregate kind event property conditions { property operator value } windowDays';
    const list = (workspaceId: string) =>
      under.run(`{ computedTraits { totalCount nodes { ${fields} } } }`, {}, workspaceId);
    expect(await list(testWorkspaceId)).toEqual({
      computedTraits: { totalCount: 1, nodes: [{ id, kind: 'TRACK', ...change, name: 'spent' }] },
    });
    expect(await list(otherWorkspaceId)).toEqual({ computedTraits: { totalCount: 0, nodes: [] } });
  });

  it.each([
    [{ name: ' ' }, 'A computed trait has a name of 1 to 100 characters.', ['name']],
    [{ aggregate: 'SUM' }, 'SUM needs a property.', ['property']],
    [{ property: 'total' }, '"total" is no JSON pointer, as in /total or /product/price.', ['property']],
    [{ windowDays: 0 }, 'windowDays must be from 1 to 3650, not 0.', ['windowDays']],
    [
      { conditions: [{ property: '/a', operator: 'AT_LEAST', value: 'x' }] },
      'AT_LEAST needs a number.',
      ['conditions', '0', 'value'],
    ],
    [
      { conditions: [{ property: '/a', operator: 'ONE_OF', value: [] }] },
      'ONE_OF needs a list of 1 to 100 values.',
      ['conditions', '0', 'value'],
    ],
  ])('refuses %j and changes nothing', async (fault, text, path) => {
    await save(valid);
    const before = await rows();
    expect(await save({ ...valid, name: 'other', ...fault })).toEqual({
      computedTrait: null,
      errors: [{ __typename: 'InvalidInput', message: text, path: ['input', ...path] }],
    });
    expect(await rows()).toEqual(before);
  });

  it('refuses a name taken, a version gone and an id unknown, and changes nothing', async () => {
    const { computedTrait } = await save(valid);
    const before = await rows();
    const refusals = [
      await save(valid),
      await save(valid, { id: computedTrait?.id, expectedVersion: 7 }),
      await save(valid, { id: 'ctrait_none' }),
    ];
    expect(refusals.map(({ errors }) => errors[0]?.__typename)).toEqual([
      'InvalidInput',
      'StaleVersion',
      'NotFound',
    ]);
    expect(await rows()).toEqual(before);
  });
});

describe('computedTraitArchive', () => {
  const archive = async (id: string | undefined, expectedVersion: number | null = null) => {
    const { computedTraitArchive } = await under.run<{ computedTraitArchive: Saved }>(
      `mutation ($id: ID!, $expectedVersion: Int) { computedTraitArchive(id: $id, expectedVersion: $expectedVersion) {
        computedTrait { id version } errors { __typename } } }`,
      { id, expectedVersion },
    );
    return computedTraitArchive;
  };

  it('takes a trait from everybody, once, and frees its name', async () => {
    const input = { name: 'orders', aggregate: 'COUNT', event: 'Bought' };
    const { computedTrait } = await save(input);
    await under.collect(bought('2026-06-01', {}));
    const id = computedTrait?.id;
    expect((await archive(id, 5)).errors).toEqual([{ __typename: 'StaleVersion' }]);
    expect(await valuesOf('u')).toEqual({ orders: 1 });
    expect(await archive(id, 1)).toEqual({ computedTrait: { id, version: 2 }, errors: [] });
    expect(await archive(id)).toEqual({ computedTrait: { id, version: 2 }, errors: [] });
    expect(await valuesOf('u')).toEqual({});
    expect((await archive('ctrait_none')).errors).toEqual([{ __typename: 'NotFound' }]);
    expect((await save(input)).errors).toEqual([]);
  });
});
