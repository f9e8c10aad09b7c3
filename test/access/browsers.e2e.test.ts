import { connect } from 'node:net';
import type { Gateway } from '@rapport/gateway/gateway.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../conformance/gateway/start.ts';
import { composed, federation, partOf } from '../conformance/graph.ts';

let changes = 0;
const one = {
  typeDefs: `${federation()} type Query { greeting: String! } type Mutation { change: Int! }`,
  resolvers: {
    Query: { greeting: () => 'hello' },
    Mutation: {
      change: () => {
        changes += 1;
        return changes;
      },
    },
  },
};
const graph = { supergraphSdl: composed({ one }), parts: { one: partOf('one', one) } };

let development: Gateway;
let production: Gateway;
const routes = [
  {
    method: 'POST' as const,
    path: '/v1/collected',
    origins: '*' as const,
    handle: (_request: unknown, response: { end(text: string): unknown }) => void response.end('{}'),
  },
];

beforeAll(async () => {
  development = await startTestGateway({ ...graph, routes, settings: { timeoutMs: 500 } });
  production = await startTestGateway({ ...graph, routes, production: true });
});

afterAll(async () => {
  await development?.stop();
  await production?.stop();
});

const bearer = { authorization: 'Bearer test' };
const json = { ...bearer, 'content-type': 'application/json' };
const mutation = JSON.stringify({ query: 'mutation { change }' });

async function call(gateway: Gateway, init: RequestInit, path = '/graphql') {
  const response = await fetch(`${gateway.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

describe('a foreign page', () => {
  it.each([
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=mutation{change}',
      },
      415,
    ],
    [
      'a form of parts',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      415,
    ],
    ['JSON called text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: mutation }, 415],
    ['JSON called nothing', { method: 'POST', headers: {}, body: new Blob([mutation]) }, 415],
  ])('changes nothing by %s, even if the browser added a credential', async (_what, init, status) => {
    const before = changes;
    const headers = { ...bearer, ...init.headers } as Record<string, string>;
    const answer = await call(development, { ...init, headers });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(changes).toBe(before);
  });

  it('changes nothing by a link', async () => {
    const before = changes;
    const url = `/graphql?query=${encodeURIComponent('mutation { change }')}`;
    const answer = await call(development, { headers: bearer }, url);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(changes).toBe(before);
  });

  it('reads nothing by a link without a credential, and with one only after a preflight', async () => {
    const url = '/graphql?query=%7Bgreeting%7D';
    expect((await call(development, {}, url)).status).toBe(401);
    expect((await call(development, { headers: bearer }, url)).text).toBe('{"data":{"greeting":"hello"}}');
  });
});

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': 'POST' },
});

describe('browser origins', () => {
  const allowed = async (gateway: Gateway, origin: string, path = '/graphql') =>
    (await call(gateway, preflight(origin), path)).headers.get('access-control-allow-origin');

  it('are all let in while developing, and none in production', async () => {
    expect(await allowed(development, 'https://shop.example')).toBe('*');
    expect(await allowed(production, 'https://shop.example')).toBeNull();
  });

  it('may always collect', async () => {
    expect(await allowed(production, 'https://shop.example', '/v1/collected')).toBe('*');
  });

  it('are exactly those of the setting', async () => {
    const settings = { allowedOrigins: ['https://crm.example'] };
    const gateway = await startTestGateway({ ...graph, production: true, settings });
    expect(await allowed(gateway, 'https://crm.example')).toBe('https://crm.example');
    expect(await allowed(gateway, 'https://crm.example.evil')).toBeNull();
    expect(await allowed(gateway, 'null')).toBeNull();
    const answer = await call(gateway, {
      method: 'POST',
      headers: { ...json, origin: 'https://crm.example' },
      body: '{"query":"{greeting}"}',
    });
    expect(answer.headers.get('vary')).toBe('origin');
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'x-request-id, retry-after, ratelimit, ratelimit-policy, rapport-cost',
    );
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    await gateway.stop();
  });
});

const security = (headers: Headers) => ({
  sniffing: headers.get('x-content-type-options'),
  referrer: headers.get('referrer-policy'),
  frames: headers.get('x-frame-options'),
  content: headers.get('content-security-policy'),
});
const strict = {
  sniffing: 'nosniff',
  referrer: 'no-referrer',
  frames: 'DENY',
  content: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

describe('headers of answers', () => {
  it.each([
    ['an answer', { method: 'POST', headers: json, body: '{"query":"{greeting}"}' }, '/graphql', 200],
    ['a refusal', { method: 'POST', headers: json, body: '{"query":"{nothing}"}' }, '/graphql', 200],
    ['a stranger’s', { method: 'POST', headers: {}, body: '' }, '/graphql', 401],
    ['a preflight’s', preflight('https://shop.example'), '/graphql', 204],
    ['health', {}, '/healthz', 200],
    ['metrics', {}, '/metrics', 200],
    ['nothing', {}, '/nowhere', 404],
    ['collection', { method: 'POST' }, '/v1/collected', 200],
  ])('tell browsers to show nothing of %s', async (_what, init, path, status) => {
    for (const gateway of [development, production]) {
      const answer = await call(gateway, init, path);
      expect([answer.status, security(answer.headers)]).toEqual([status, strict]);
    }
  });

  it('let nobody keep an answer of the graph', async () => {
    const ask = (query: string) =>
      call(development, { method: 'POST', headers: json, body: JSON.stringify({ query }) });
    expect((await ask('{ greeting }')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('{ nothing }')).headers.get('cache-control')).toBe('no-store');
    const stranger = await call(development, { method: 'POST', body: '{}' });
    expect([stranger.status, stranger.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it('ask for HTTPS in production only', async () => {
    const name = 'strict-transport-security';
    expect((await call(production, {}, '/healthz')).headers.get(name)).toBe('max-age=63072000');
    expect((await call(development, {}, '/healthz')).headers.get(name)).toBeNull();
  });
});

describe('the schema', () => {
  const schemaOf = async (gateway: Gateway) => {
    const body = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
    return JSON.parse((await call(gateway, { method: 'POST', headers: json, body })).text);
  };

  it('is hidden in production, and so are names like the wrong one', async () => {
    expect((await schemaOf(production)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const body = '{"query":"{greetin}"}';
    const hidden = await call(production, { method: 'POST', headers: json, body });
    expect(hidden.text).not.toContain('greeting');
    const shown = await call(development, { method: 'POST', headers: json, body });
    expect(shown.text).toContain('Did you mean \\"greeting\\"?');
  });

  it('is shown in production, and hidden while developing, where the setting says so', async () => {
    const open = await startTestGateway({ ...graph, production: true, settings: { introspection: true } });
    expect(await schemaOf(open)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    await open.stop();
    const closed = await startTestGateway({ ...graph, settings: { introspection: false } });
    expect((await schemaOf(closed)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await closed.stop();
  });
});

/** Writes and then waits: what came until the other side ended the connection, and after how long. */
function stall({ port }: Gateway, written: string): Promise<{ answer: string; afterMs: number }> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(written));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ answer, afterMs: performance.now() - startedAt }));
  });
}

describe('a client that stops sending', () => {
  const head =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer test\r\nContent-Type: application/json\r\n';

  it('within its body is answered 408 after the time of an operation, and its connection ends', async () => {
    const { answer, afterMs } = await stall(development, `${head}Content-Length: 1000\r\n\r\n{"query"`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n');
    expect(answer).toContain('The body did not arrive within 500 ms.');
    expect(afterMs).toBeLessThan(5_000);
  });

  it('within its headers loses its connection', async () => {
    const { answer, afterMs } = await stall(development, head);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(afterMs).toBeLessThan(15_000);
  });

  it('does not keep others waiting', async () => {
    const stalled = Promise.all(
      Array.from({ length: 200 }, () => stall(development, `${head}Content-Length: 9\r\n\r\n{`)),
    );
    const answer = await call(development, { method: 'POST', headers: json, body: '{"query":"{greeting}"}' });
    expect(answer.text).toBe('{"data":{"greeting":"hello"}}');
    expect((await stalled).every(({ answer: each }) => each.startsWith('HTTP/1.1 408 '))).toBe(true);
  });
});
