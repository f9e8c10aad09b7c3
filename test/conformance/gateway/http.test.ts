import type { Gateway } from '@rapport/gateway/gateway.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composed, federation, partOf } from '../graph.ts';
import { ask, readableLog, startTestGateway } from './start.ts';

let release: () => void = () => {};
const released = new Promise<string>((resolve) => {
  release = () => resolve('done');
});
let entered: () => void = () => {};
const waiting = new Promise<void>((resolve) => {
  entered = resolve;
});

const one = {
  typeDefs: `${federation()} type Query { greeting: String! slow: String }`,
  resolvers: {
    Query: {
      greeting: () => 'hello',
      slow: () => {
        entered();
        return released;
      },
    },
  },
};
const graph = { supergraphSdl: composed({ one }), parts: { one: partOf('one', one) } };
const { log, lines } = readableLog();

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startTestGateway({
    ...graph,
    log,
    settings: { maxBodyBytes: 1_000 },
    routes: [
      { method: 'POST', path: '/v1/echo', handle: (_request, response) => void response.end('echoed') },
      {
        method: 'GET',
        path: '/v1/broken',
        handle: () => {
          throw new Error('the secret cause');
        },
      },
      {
        method: 'GET',
        path: '/v1/refused',
        handle: () => {
          throw new RapportError('RATE_LIMITED', 'Wait.');
        },
      },
      { method: 'GET', path: '/assets/*', handle: (request, response) => void response.end(request.url) },
    ],
  });
});

afterAll(() => gateway.stop());

const send = (path: string, init: RequestInit = {}) =>
  fetch(`${gateway.url}${path}`, { ...init, headers: { 'x-request-id': 'r1', ...init.headers } });

interface Answered {
  readonly extensions: { readonly code: string; readonly requestId: string };
}

async function errorsOf(response: Response): Promise<readonly Answered[]> {
  return ((await response.json()) as { errors: readonly Answered[] }).errors;
}

const json = { 'content-type': 'application/json', authorization: 'Bearer test' };

describe('gateway over HTTP', () => {
  it('answers a stranger with 401, a code and the way to authenticate', async () => {
    const { status, headers, body } = await ask(gateway, '{ greeting }', {}, { authorization: '' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toEqual({
      errors: [{ message: 'Send a token.', extensions: { code: 'UNAUTHENTICATED', requestId: 'r1' } }],
    });
  });

  it('says nothing of the schema to a stranger', async () => {
    const { body } = await ask(gateway, '{ greetin }', {}, { authorization: 'Bearer other' });
    expect(JSON.stringify(body)).not.toContain('greeting');
  });

  it('refuses a body above the limit, naming both sizes', async () => {
    const { status, body } = await ask(gateway, `{ greeting } #${'x'.repeat(1_000)}`);
    expect(status).toBe(413);
    expect(body.errors).toEqual([
      {
        message: 'The body has 1041 bytes; 1000 are accepted.',
        extensions: { code: 'PAYLOAD_TOO_LARGE', requestId: 'r1' },
      },
    ]);
  });

  it.each([
    ['no JSON', { method: 'POST', headers: json, body: '{' }, 400],
    [
      'no JSON content type',
      { method: 'POST', headers: { ...json, 'content-type': 'text/plain' }, body: '{}' },
      415,
    ],
    ['a batch', { method: 'POST', headers: json, body: '[{"query":"{greeting}"}]' }, 400],
    ['no query', { method: 'POST', headers: json, body: '{"variables":{}}' }, 400],
    ['a foreign page’s simple request', { method: 'GET', headers: { authorization: 'Bearer test' } }, 400],
  ])('refuses %s with a code and the request id', async (_what, init, status) => {
    const response = await send('/graphql', init);
    const body = await errorsOf(response);
    expect(response.status).toBe(status);
    expect(body).toHaveLength(1);
    expect(body[0]?.extensions).toEqual({
      code: expect.stringMatching(/^BAD_(USER_INPUT|REQUEST)$/),
      requestId: 'r1',
    });
  });

  it.each([
    ['several operations and no name', 'query A { greeting } query B { greeting }', {}],
    ['a name no operation has', 'query A { greeting }', { operationName: 'B' }],
  ])('answers %s as the caller’s mistake', async (_what, query, more) => {
    const headers = { ...json, accept: 'application/graphql-response+json' };
    const response = await send('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, ...more }),
    });
    expect(response.status).toBe(400);
    expect((await errorsOf(response))[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: 'r1' });
  });

  it('answers 404 and 405 with what is served instead', async () => {
    const missing = await send('/nowhere');
    expect([missing.status, (await errorsOf(missing))[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    const wrong = await send('/v1/echo');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('runs further routes, exact and below a path', async () => {
    expect(await (await send('/v1/echo?x=1', { method: 'POST' })).text()).toBe('echoed');
    expect(await (await send('/assets/a/b.js')).text()).toBe('/assets/a/b.js');
  });

  it('masks what a route throws and logs it once with its cause', async () => {
    lines.length = 0;
    const response = await send('/v1/broken');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'INTERNAL', requestId: 'r1' });
    expect(text).not.toMatch(/secret|stack|at /);
    expect(lines).toMatchObject([{ requestId: 'r1', err: { message: 'the secret cause' } }]);
    expect((await send('/v1/refused')).status).toBe(429);
  });

  it('keeps a caller’s request id and replaces one that could garble a log', async () => {
    expect((await send('/healthz')).headers.get('x-request-id')).toBe('r1');
    const replaced = await send('/healthz', { headers: { 'x-request-id': 'a b' } });
    expect(replaced.headers.get('x-request-id')).toMatch(/^req_[0-9a-f-]{36}$/);
  });

  it('answers a preflight without letting credentials through', async () => {
    const response = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('refuses a document of more than 10,000 tokens', async () => {
    const roomy = await startTestGateway(graph);
    const { body } = await ask(roomy, `{ ${'greeting '.repeat(10_000)} }`);
    await roomy.stop();
    expect(body.errors?.[0]).toEqual({
      message: 'The document has more than the 10000 tokens that are allowed.',
      extensions: { code: 'OPERATION_TOO_LARGE', requestId: 'r1', limit: 'tokens', allowed: 10_000 },
    });
  });

  it('shows the schema in development and hides it in production', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await ask(gateway, query)).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const closed = await startTestGateway({ ...graph, production: true });
    const { body } = await ask(closed, query);
    await closed.stop();
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('lets a request in flight finish when it stops, and takes no more', async () => {
    const stopping = await startTestGateway(graph);
    const inFlight = ask(stopping, '{ slow }');
    await waiting;
    const stopped = stopping.stop();
    await expect(ask(stopping, '{ greeting }')).rejects.toThrow('fetch failed');
    release();
    expect((await inFlight).body).toEqual({ data: { slow: 'done' } });
    await stopped;
  });

  it('names the port that is taken', async () => {
    await expect(startTestGateway({ ...graph, port: gateway.port })).rejects.toThrow(`EADDRINUSE`);
  });

  it('refuses to start with a supergraph that names a part it was not given', async () => {
    await expect(startTestGateway({ ...graph, parts: {} })).rejects.toThrow(
      'The supergraph names the part "one"',
    );
  });
});
