import type { Gateway } from '@rapport/gateway/gateway.ts';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composed, partOf } from '../graph.ts';
import { library, undivided } from './library.ts';
import { randomOperation } from './randomOperation.ts';
import { ask, startTestGateway } from './start.ts';

const supergraphSdl = composed(library);
const parts = Object.fromEntries(Object.entries(library).map(([name, part]) => [name, partOf(name, part)]));

let ours: Gateway;

beforeAll(async () => {
  ours = await startTestGateway({ supergraphSdl, parts });
});

afterAll(() => ours.stop());

async function answered(query: string, variables: Record<string, unknown>) {
  const { body } = await ask(ours, query, variables);
  return { data: body.data ?? null, failed: body.errors !== undefined };
}

describe('the compiled plan', () => {
  it('answers 200 random operations as graphql-js does on the undivided graph, with data and with errors', async () => {
    const schema = undivided();
    let [withData, withErrors, withFetches] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(randomOperation(schema), async (query) => {
        const document = parse(query);
        expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
        const { data = null, errors } = await execute({ schema, document });
        const wanted = { data, failed: errors !== undefined };
        expect(JSON.stringify(await answered(query, {}))).toBe(JSON.stringify(wanted));
        withData += wanted.data === null ? 0 : 1;
        withErrors += wanted.failed ? 1 : 0;
        withFetches += /price|born|rank|label/.test(query) ? 1 : 0;
      }),
      { numRuns: 200, seed: 20260101 },
    );
    expect(withData).toBeGreaterThan(150);
    expect(withErrors).toBeGreaterThan(5);
    expect(withFetches).toBeGreaterThan(75);
  }, 120_000);
});

describe('the gateway', () => {
  it('decides conditions by the variables of each request, not of the first', async () => {
    const query =
      'query ($yes: Boolean!) { item(id: "i1") { title @include(if: $yes) price @skip(if: $yes) } }';
    expect((await answered(query, { yes: true })).data).toEqual({ item: { title: 'Notes' } });
    expect((await answered(query, { yes: false })).data).toEqual({ item: { price: 'i1 EUR' } });
  });

  it('runs mutations in order and answers fields of other parts on what they return', async () => {
    const query = 'mutation { first rename(id: "i3", title: "New") { title price shipping } second }';
    expect((await answered(query, {})).data).toEqual({
      first: 1,
      rename: { title: 'New', price: 'i3 EUR', shipping: 4 },
      second: 2,
    });
  });

  it('answers the schema beside data', async () => {
    const query =
      '{ __schema { queryType { name } } ... on Query { type: __type(name: "Book") { kind } } items(first: 1) { id } }';
    expect((await answered(query, {})).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      type: { kind: 'OBJECT' },
      items: [{ id: 'i1' }],
    });
  });

  it('refuses variables that do not fit before any part is asked', async () => {
    const { status, body } = await ask(ours, 'query ($id: ID!) { item(id: $id) { id } }', { id: null });
    expect([status, body.data, body.errors?.[0]?.extensions]).toEqual([
      200,
      undefined,
      { code: 'BAD_USER_INPUT', requestId: 'r1' },
    ]);
  });

  it('refuses an answered name that JavaScript would take for the prototype', async () => {
    const { body } = await ask(ours, '{ __proto__: echo }');
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers fields called like members of every object', async () => {
    expect((await answered('{ constructor: echo toString: echo(text: null) }', {})).data).toEqual({
      constructor: 'none',
      toString: null,
    });
  });
});
