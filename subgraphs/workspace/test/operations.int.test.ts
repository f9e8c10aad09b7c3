import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system, WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
});

afterAll(() => acme.stop());

const kinds = (errors: readonly { __typename: string }[]) => errors.map(({ __typename }) => __typename);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('operationRegister', () => {
  const register = (input: object[]) =>
    acme.mutate<{ operations: ({ sha256: string; name: string } | null)[] }>(
      acme.owner,
      'operationRegister',
      [['input', '[OperationRegisterInput!]!', input]],
      'operations { sha256 name }',
    );
  const textOf = async (sha256: string, workspaceId = acme.workspaceId) => {
    const data = await acme.as<{ registeredOperation: { text: string } | null }>(
      { ...system, workspaceId },
      'query ($sha256: String!) { registeredOperation(sha256: $sha256) { text } }',
      { sha256 },
    );
    return data.registeredOperation?.text ?? null;
  };

  it('takes each item or refuses it by itself', async () => {
    const good = 'query Deals { deals { totalCount } }';
    const answer = await register([
      { name: 'Deals', text: good },
      { name: 'Broken', text: 'query {' },
      { name: 'Types', text: 'type A { b: Int } query { a }' },
      { name: 'Fragment', text: 'fragment F on Deal { id }' },
      { name: '', text: '{ a }' },
      { name: 'Long', text: `{ a(b: "${'x'.repeat(65_536)}") }` },
      { name: 'Deals once more', text: good },
    ]);
    const sha256 = hashOf(good);
    expect(answer.operations).toEqual([
      { sha256, name: 'Deals once more' },
      null,
      null,
      null,
      null,
      null,
      { sha256, name: 'Deals once more' },
    ]);
    expect(answer.errors.map(({ __typename, path }) => [__typename, path])).toEqual([
      ['InvalidInput', ['input', '1', 'text']],
      ['InvalidInput', ['input', '2', 'text']],
      ['InvalidInput', ['input', '3', 'text']],
      ['InvalidInput', ['input', '4', 'name']],
      ['InvalidInput', ['input', '5', 'text']],
    ]);
    expect(await textOf(sha256)).toBe(good);
    expect(await textOf(hashOf('query {'))).toBeNull();
    const { workspaceId } = await acme.another('delta');
    expect(await textOf(sha256, workspaceId)).toBeNull();
  });

  it('refuses more than 100 at once, whole', async () => {
    const items = Array.from({ length: 101 }, (_, index) => ({ name: 'X', text: `{ a${index} }` }));
    await expect(register(items)).rejects.toThrow('input may have 100 items, not 101.');
    expect(await textOf(hashOf('{ a0 }'))).toBeNull();
  });

  it('lists them by name, and removes them', async () => {
    await register([{ name: 'Gone', text: '{ gone }' }]);
    const { operations } = await acme.as<{ operations: { nodes: { name: string; text: string }[] } }>(
      acme.owner,
      '{ operations { nodes { name text sha256 createdAt } } }',
    );
    expect(operations.nodes.map(({ name }) => name)).toEqual(['Deals once more', 'Gone']);
    const remove = () =>
      acme.mutate<{ removedSha256: string | null }>(
        acme.owner,
        'operationRemove',
        [['sha256', 'String!', hashOf('{ gone }')]],
        'removedSha256',
      );
    expect(await remove()).toEqual({ removedSha256: hashOf('{ gone }'), errors: [] });
    expect(await textOf(hashOf('{ gone }'))).toBeNull();
    expect(kinds((await remove()).errors)).toEqual(['NotFound']);
  });
});
