import { createHash } from 'node:crypto';
import { registeredOperations } from '@rapport/gateway/access/registeredOperations.ts';
import type { Gateway } from '@rapport/gateway/gateway.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { PartResult } from '@rapport/shared/graphql/executePart.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { caller, startTestGateway } from '../conformance/gateway/start.ts';
import { composed, federation, partOf } from '../conformance/graph.ts';
import { TestClock } from '../harness/part.ts';

let runs = 0;
const one = {
  typeDefs: `${federation()} type Query { greeting(name: String): String! } type Mutation { change: Int! }`,
  resolvers: {
    Query: {
      greeting: (_root: unknown, { name }: { name?: string }) => {
        runs += 1;
        return `hello ${name ?? 'you'}`;
      },
    },
    Mutation: { change: () => 1 },
  },
};
const graph = { supergraphSdl: composed({ one }), parts: { one: partOf('one', one) } };

/** The workspace part as the gateway asks it: an outside end to these tests. */
class Workspaces implements PartSource {
  readonly name = 'workspace';
  readonly texts = new Map<string, string>();
  readonly strict = new Set<string>();
  readonly asked: { readonly workspaceId: string; readonly kind: string; readonly query: string }[] = [];
  answer: PartResult | undefined;

  fetch: PartSource['fetch'] = ({ query, variables }, { caller: asking }) => {
    const { workspaceId, kind } = asking;
    this.asked.push({ workspaceId, kind, query });
    if (this.answer !== undefined) return this.answer;
    const text = this.texts.get(`${workspaceId} ${String(variables?.sha256)}`);
    return {
      data: {
        registeredOperation: text === undefined ? null : { text },
        workspaceSetting: { requireRegisteredOperations: this.strict.has(workspaceId) },
      },
    };
  };
  ready = async () => {};
  close = async () => {};

  register(workspaceId: string, text: string): string {
    const hash = hashOf(text);
    this.texts.set(`${workspaceId} ${hash}`, text);
    return hash;
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const callers: Readonly<Record<string, Caller>> = {
  open: { ...caller, workspaceId: 'ws_open', grants: ['deals:*:*'] },
  strict: { ...caller, workspaceId: 'ws_strict', grants: ['deals:*:*'] },
  author: { ...caller, workspaceId: 'ws_strict', grants: ['workspace:operation:register'] },
};

const workspaces = new Workspaces();
const clock = new TestClock();
let gateway: Gateway;

beforeAll(async () => {
  workspaces.strict.add('ws_strict');
  gateway = await startTestGateway({
    ...graph,
    registered: registeredOperations(workspaces, clock),
    verifyCaller: async ({ authorization = '' }) => {
      const found = callers[authorization.replace('Bearer ', '')];
      if (found === undefined) throw new RapportError('UNAUTHENTICATED', 'Send a token.');
      return found;
    },
  });
});

afterAll(() => gateway?.stop());
afterEach(() => {
  workspaces.answer = undefined;
});

async function post(as: string, body: object) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'x-request-id': 'r1' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

async function get(as: string, params: Record<string, string>) {
  const response = await fetch(`${gateway.url}/graphql?${new URLSearchParams(params)}`, {
    headers: { authorization: `Bearer ${as}` },
  });
  return { status: response.status, body: await response.json() };
}

describe('automatic persisted operations', () => {
  it('run by their hash once the text was sent with it, and not before', async () => {
    const query = '{ automatic: greeting }';
    const extensions = persisted(hashOf(query));
    expect((await post('open', { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post('open', { query, extensions })).data).toEqual({ automatic: 'hello you' });
    expect((await post('open', { extensions })).data).toEqual({ automatic: 'hello you' });
    expect((await get('open', { extensions: JSON.stringify(extensions) })).body).toEqual({
      data: { automatic: 'hello you' },
    });
  });

  it('are not stored for a stranger, nor when they are invalid, too large or wrongly named', async () => {
    const good = '{ stranger: greeting }';
    expect((await post('nobody', { query: good, extensions: persisted(hashOf(good)) })).status).toBe(401);
    const invalid = '{ nothing }';
    await post('open', { query: invalid, extensions: persisted(hashOf(invalid)) });
    const large = `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: greeting`).join(' ')} }`;
    expect((await post('open', { query: large, extensions: persisted(hashOf(large)) })).code).toBe(
      'OPERATION_TOO_LARGE',
    );
    const other = '{ other: greeting }';
    await post('open', { query: other, extensions: persisted(hashOf('{ another: greeting }')) });
    for (const text of [good, invalid, large, other, '{ another: greeting }']) {
      expect([text, (await post('open', { extensions: persisted(hashOf(text)) })).code]).toEqual([
        text,
        'PERSISTED_QUERY_NOT_FOUND',
      ]);
    }
  });

  it('are forgotten, the oldest first, beyond a thousand', async () => {
    const text = (index: number) => `{ n${index}: greeting }`;
    for (let index = 0; index <= 1_000; index += 1) {
      await post('open', { query: text(index), extensions: persisted(hashOf(text(index))) });
    }
    const codeOf = async (index: number) =>
      (await post('open', { extensions: persisted(hashOf(text(index))) })).code;
    expect([await codeOf(0), await codeOf(1), await codeOf(1_000)]).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
      undefined,
      undefined,
    ]);
  });
});

describe('registered operations', () => {
  const text = 'query Greet($name: String) { greeting(name: $name) }';
  const variables = { name: 'Ada' };

  it('run by their hash or id, by POST and GET, with variables', async () => {
    const hash = workspaces.register('ws_open', text);
    const expected = { greeting: 'hello Ada' };
    expect((await post('open', { extensions: persisted(hash), variables })).data).toEqual(expected);
    expect((await post('open', { id: hash, variables, operationName: 'Greet' })).data).toEqual(expected);
    expect((await post('open', { id: `sha256:${hash}`, variables })).data).toEqual(expected);
    const inUrl = { id: hash, variables: JSON.stringify(variables) };
    expect((await get('open', inUrl)).body).toEqual({ data: expected });
  });

  it('are those of the caller’s workspace only', async () => {
    const own = 'query Own { greeting }';
    const hash = workspaces.register('ws_strict', own);
    expect(await post('open', { id: hash })).toEqual({ status: 404, data: undefined, code: 'NOT_FOUND' });
    expect((await post('strict', { id: hash })).data).toEqual({ greeting: 'hello you' });
  });

  it('are all that runs where the workspace says so; nothing else is fetched', async () => {
    const known = 'query Known { greeting }';
    workspaces.register('ws_strict', known);
    expect((await post('strict', { query: known })).data).toEqual({ greeting: 'hello you' });
    const before = runs;
    const refused = { status: 403, data: undefined, code: 'OPERATION_NOT_REGISTERED' };
    expect(await post('strict', { query: 'query Other { greeting }' })).toEqual(refused);
    expect(await post('strict', { query: '{ __schema { queryType { name } } }' })).toEqual(refused);
    expect(await post('strict', { query: `${known} ` })).toEqual(refused);
    expect((await get('strict', { query: '{ greeting }' })).status).toBe(403);
    // A text that another workspace made known by its hash is no door either.
    const shared = 'query Shared { greeting }';
    await post('open', { query: shared, extensions: persisted(hashOf(shared)) });
    const afterShared = runs;
    expect(await post('strict', { extensions: persisted(hashOf(shared)) })).toEqual(refused);
    expect([before + 1, afterShared]).toEqual([runs, runs]);
  });

  it('bind nobody who may register them', async () => {
    expect((await post('author', { query: 'query New { greeting }' })).data).toEqual({
      greeting: 'hello you',
    });
  });

  it('do not let a registered mutation run by GET', async () => {
    const hash = workspaces.register('ws_open', 'mutation Change { change }');
    expect((await get('open', { id: hash })).status).toBe(405);
    expect((await post('open', { id: hash })).data).toEqual({ change: 1 });
  });

  it('are asked for as Rapport itself in the caller’s workspace, and again only after 3 s', async () => {
    const hash = workspaces.register('ws_open', 'query Asked { greeting }');
    await post('open', { id: hash });
    workspaces.asked.length = 0;
    await post('open', { id: hash });
    expect(workspaces.asked).toEqual([]);
    clock.set('2026-06-01T12:00:03.001Z');
    await post('open', { id: hash });
    expect(workspaces.asked).toEqual([
      {
        workspaceId: 'ws_open',
        kind: 'system',
        query:
          'query RegisteredOperation($sha256: String!) {\n  registeredOperation(sha256: $sha256) { text }\n  workspaceSetting { requireRegisteredOperations }\n}',
      },
    ]);
  });

  it('cannot be told while the workspace part is away: nothing runs, and nothing of it is remembered', async () => {
    clock.set('2026-06-01T12:01:00.000Z');
    workspaces.answer = { data: null, errors: [{ message: 'away', extensions: { code: 'UNAVAILABLE' } }] };
    const before = runs;
    expect(await post('strict', { query: '{ greeting }' })).toEqual({
      status: 503,
      data: undefined,
      code: 'UNAVAILABLE',
    });
    expect(runs).toBe(before);
    workspaces.answer = undefined;
    expect((await post('strict', { query: '{ greeting }' })).code).toBe('OPERATION_NOT_REGISTERED');
  });

  it('are none to a workspace part of before', async () => {
    clock.set('2026-06-01T12:02:00.000Z');
    workspaces.answer = {
      errors: [
        {
          message: 'Cannot query field "registeredOperation" on type "Query".',
          extensions: { code: 'BAD_USER_INPUT' },
        },
        {
          message: 'Cannot query field "workspaceSetting" on type "Query".',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    };
    expect((await post('strict', { query: '{ greeting }' })).data).toEqual({ greeting: 'hello you' });
  });
});
