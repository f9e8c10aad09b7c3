import { type AddressInfo, createServer } from 'node:net';
import type { Gateway } from '@rapport/gateway/gateway.ts';
import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { type ServedPart, servePart } from '@rapport/shared/graphql/partServer.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { composed, federation, partOf } from '../graph.ts';
import { ask, caller, internalSecret, readableLog, startTestGateway } from './start.ts';

const people = {
  typeDefs: `${federation()}
    type Query { people: [Person!]! me: Person }
    type Person @key(fields: "id") { id: ID! name: String! }`,
  resolvers: {
    Query: {
      people: () => [
        { id: '1', name: 'Ada' },
        { id: '2', name: 'Grace' },
      ],
      me: () => ({ id: '1', name: 'Ada' }),
    },
  },
};

/** What the part saw of the requests it answered. */
const seen: RequestContext[] = [];
let hang: Promise<string> | undefined;

const deals = {
  typeDefs: `${federation()}
    type Query { deals: [Deal!] }
    type Mutation { dealOpen: Deal }
    type Person @key(fields: "id") { id: ID! deals: [Deal!] next: Deal broken: String forbidden: String outage: String lost: String! }
    type Deal { title: String! }`,
  resolvers: {
    Query: { deals: () => [{ title: 'Big' }] },
    Mutation: { dealOpen: () => ({ title: 'New' }) },
    Person: {
      __resolveReference: (reference: object, context: RequestContext) => {
        seen.push(context);
        return reference;
      },
      deals: ({ id }: { id: string }) => hang ?? [{ title: `Deal of ${id}` }],
      next: () => ({ title: null }),
      broken: ({ id }: { id: string }) => {
        if (id === '2') throw new Error('select secret from table');
        return 'whole';
      },
      forbidden: () => {
        throw new RapportError('FORBIDDEN', 'Ask an admin for deals:deal:read.');
      },
      outage: () => {
        throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.5'), { code: 'ECONNREFUSED' });
      },
      lost: () => 'found',
    },
  },
};

const supergraphSdl = composed({ people, deals });
const open: (() => Promise<void>)[] = [];
let logged: Record<string, unknown>[] = [];

afterEach(async () => {
  hang = undefined;
  seen.length = 0;
  for (const stop of open.splice(0).reverse()) await stop();
});

async function serveDeals(port = 0): Promise<ServedPart> {
  const { log, lines } = readableLog();
  logged = lines;
  const served = await servePart(partOf('deals', deals), { port, internalSecret, log });
  open.push(served.stop);
  return served;
}

async function gatewayWith(dealsAt: 'in process' | { url: string }, timeoutMs = 15_000): Promise<Gateway> {
  const { log, lines } = readableLog();
  if (dealsAt === 'in process') logged = lines;
  const parts = {
    people: partOf('people', people),
    deals: dealsAt === 'in process' ? partOf('deals', deals) : dealsAt,
  };
  const gateway = await startTestGateway({ supergraphSdl, parts, log, settings: { timeoutMs } });
  open.push(gateway.stop);
  return gateway;
}

/** A port where nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server that answers every connection with `text`, or with nothing. */
async function strange(text: string | undefined): Promise<{ url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => (text === undefined ? undefined : socket.end(text)));
    open.push(async () => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.unshift(() => new Promise((resolve) => void server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}

const away = (reason: string) => ({
  message: `deals ${reason}. Repeat the request in a moment.`,
  path: ['people'],
  extensions: { code: 'UNAVAILABLE', requestId: 'r1', part: 'deals' },
});

describe('a part that is away', () => {
  const query = '{ people { name deals { title } } }';
  const others = {
    people: [
      { name: 'Ada', deals: null },
      { name: 'Grace', deals: null },
    ],
  };

  it('costs its own fields, and nothing once it is back', async () => {
    const port = await deadPort();
    const gateway = await gatewayWith({ url: `http://127.0.0.1:${port}/graphql` });
    expect((await ask(gateway, query)).body).toEqual({ data: others, errors: [away('cannot be reached')] });
    expect(await (await fetch(`${gateway.url}/readyz`)).json()).toEqual({
      status: 'ready',
      parts: { people: 'ready', deals: 'away' },
      needs: {},
    });

    await serveDeals(port);
    expect((await ask(gateway, query)).body).toEqual({
      data: {
        people: [
          { name: 'Ada', deals: [{ title: 'Deal of 1' }] },
          { name: 'Grace', deals: [{ title: 'Deal of 2' }] },
        ],
      },
    });
  });

  it('is asked again over a new connection when it restarted between two requests', async () => {
    const first = await serveDeals();
    const gateway = await gatewayWith({ url: first.url });
    await ask(gateway, query);
    await first.stop();
    open.pop();
    const port = Number(new URL(first.url).port);
    open.push(
      (await servePart(partOf('deals', deals), { port, internalSecret, log: readableLog().log })).stop,
    );
    expect((await ask(gateway, query)).body.errors).toBeUndefined();
  });

  it('is away for a gateway it does not believe: the client’s own credential is good', async () => {
    const { url } = await serveDeals();
    const { log, lines } = readableLog();
    const parts = { people: partOf('people', people), deals: { url } };
    const gateway = await startTestGateway({ supergraphSdl, parts, log, internalSecret: 'other' });
    open.push(gateway.stop);
    const { status, body } = await ask(gateway, query);
    const message = expect.stringMatching(
      /^The internal token is signed with an unknown key \([0-9a-f]{8}\)\.$/,
    );
    const error = { ...away(''), message };
    expect([status, body]).toEqual([200, { data: others, errors: [error] }]);
    expect(seen).toEqual([]);
    expect(lines).toMatchObject([
      {
        level: 50,
        requestId: 'r1',
        fetchedFrom: 'deals',
        reasons: [message],
        msg: 'a part refuses the internal token',
      },
    ]);
  });

  it.each([
    ['answers text', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi', 'cannot be reached'],
    ['answers JSON of another kind', 'HTTP/1.1 502 Bad\r\ncontent-length: 2\r\n\r\n{}', 'cannot be reached'],
    [
      'answers a list where an object belongs',
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]',
      'cannot be reached',
    ],
    ['speaks no HTTP', 'SSH-2.0\r\n', 'cannot be reached'],
    ['never answers', undefined, 'did not answer in time'],
  ])('counts as away when it %s', async (_what, text, reason) => {
    const gateway = await gatewayWith(await strange(text), 400);
    expect((await ask(gateway, query)).body).toEqual({ data: others, errors: [away(reason)] });
  });

  it('counts as away in the same process when a resolver hangs', async () => {
    hang = new Promise(() => {});
    const gateway = await gatewayWith('in process', 200);
    expect((await ask(gateway, query)).body).toEqual({
      data: others,
      errors: [away('did not answer in time')],
    });
  });

  it('answers a root field of its own with null and the same error', async () => {
    const gateway = await gatewayWith({ url: `http://127.0.0.1:${await deadPort()}/graphql` });
    const { status, body } = await ask(gateway, '{ deals { title } me { name } }');
    const { path: _none, ...error } = away('cannot be reached');
    expect([status, body]).toEqual([200, { data: { deals: null, me: { name: 'Ada' } }, errors: [error] }]);
  });
});

describe.each(['in process', 'over HTTP'] as const)('errors of a part %s', (where) => {
  const start = async () => gatewayWith(where === 'in process' ? where : { url: (await serveDeals()).url });

  it('are masked when unexpected, and logged once with their cause', async () => {
    const gateway = await start();
    const { body } = await ask(gateway, '{ people { broken } }');
    expect(body).toEqual({
      data: { people: [{ broken: 'whole' }, { broken: null }] },
      errors: [
        {
          message: 'Internal error. The log holds the cause under the requestId.',
          path: ['people', 1, 'broken'],
          extensions: { code: 'INTERNAL', requestId: 'r1', part: 'deals' },
        },
      ],
    });
    expect(logged).toMatchObject([{ requestId: 'r1', err: { message: 'select secret from table' } }]);
  });

  it('pass through when they are meant for the caller', async () => {
    const { body } = await ask(await start(), '{ me { forbidden } }');
    expect(body).toEqual({
      data: { me: { forbidden: null } },
      errors: [
        {
          message: 'Ask an admin for deals:deal:read.',
          path: ['me', 'forbidden'],
          extensions: { code: 'FORBIDDEN', requestId: 'r1', part: 'deals' },
        },
      ],
    });
  });

  it('are UNAVAILABLE when what the part needs is away, without naming it', async () => {
    const { body } = await ask(await start(), '{ me { outage } }');
    expect(body.errors?.[0]).toEqual({
      message: 'deals cannot answer just now. Repeat the request in a moment.',
      path: ['me', 'outage'],
      extensions: { code: 'UNAVAILABLE', requestId: 'r1', part: 'deals' },
    });
  });

  it('lead through the client’s lists and aliases', async () => {
    const { body } = await ask(await start(), '{ all: people { offer: next { title } } }');
    expect(body.data).toEqual({ all: [{ offer: null }, { offer: null }] });
    expect(body.errors?.map(({ path }) => path)).toEqual([
      ['all', 0, 'offer', 'title'],
      ['all', 1, 'offer', 'title'],
    ]);
  });

  it('reach the part with the caller, the request id and the time that is left', async () => {
    const before = Date.now();
    await ask(await start(), '{ me { deals { title } } }');
    expect(seen).toEqual([
      { caller, requestId: 'r1', ip: '127.0.0.1', purpose: undefined, deadlineAtMs: expect.any(Number) },
    ]);
    const leftMs = (seen[0]?.deadlineAtMs ?? 0) - before;
    expect([leftMs >= 15_000, leftMs < 20_000]).toEqual([true, true]);
  });
});

describe('a null that the graph forbids', () => {
  /** Somebody whom the part of deals answers with what a test says. */
  async function lost(dealsPart: Part | { url: string }) {
    const { log, lines } = readableLog();
    const parts = { people: partOf('people', people), deals: dealsPart };
    const gateway = await startTestGateway({ supergraphSdl, parts, log });
    open.push(gateway.stop);
    return { body: (await ask(gateway, '{ me { lost } }')).body, lines };
  }

  it('is an error even when no part reported one', async () => {
    const answer = JSON.stringify({ data: { _entities: [{ __typename: 'Person', lost: null }] } });
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${answer.length}\r\n\r\n`;
    const { body, lines } = await lost(await strange(`${head}${answer}`));
    expect(body).toEqual({
      data: { me: null },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Person.lost.',
          path: ['me', 'lost'],
          extensions: { code: 'INTERNAL', requestId: 'r1' },
        },
      ],
    });
    expect(lines).toHaveLength(1);
  });

  it('shows nothing where the part does not know the entity that another refers to', async () => {
    const forgetful = { ...deals, resolvers: { Person: { __resolveReference: () => null } } };
    const { body, lines } = await lost(partOf('deals', forgetful));
    expect(body).toEqual({ data: { me: null } });
    expect(lines).toEqual([]);
  });
});

describe('a part alone', () => {
  const body = JSON.stringify({ query: '{ deals { title } }' });
  const fetchDirectly = async (url: string, headers: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', headers, body });
    return [response.status, (await response.json()) as object];
  };
  const tokenOf = (secret: string) =>
    internalSigner(secret, systemClock)({ part: 'deals', context: { caller }, body });

  it('refuses a fetch without a token, with a forged one, and with one of another secret', async () => {
    const { url } = await serveDeals();
    const token = tokenOf(internalSecret);
    const refusal = { errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] };
    expect(await fetchDirectly(url, {})).toEqual([401, refusal]);
    expect(await fetchDirectly(url, { 'x-rapport-internal': `${token}x` })).toEqual([401, refusal]);
    expect(await fetchDirectly(url, { 'x-rapport-internal': tokenOf('other') })).toEqual([401, refusal]);
    expect(await fetchDirectly(url, { 'x-rapport-internal': token })).toEqual([
      200,
      { data: { deals: [{ title: 'Big' }] } },
    ]);
  });

  it('says whether it is ready, and stops its part when it stops', async () => {
    let ready = true;
    let stopped = 0;
    const part = {
      ...partOf('deals', deals),
      ready: async () => {
        if (!ready) throw new Error('the database is away at 10.0.0.5');
      },
      stop: async () => {
        stopped += 1;
      },
    };
    const served = await servePart(part, { port: 0, internalSecret, log: readableLog().log });
    const readyz = new URL('/readyz', served.url);
    expect((await fetch(readyz)).status).toBe(200);
    ready = false;
    const response = await fetch(readyz);
    expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('10.0.0.5')]);
    await served.stop();
    expect(stopped).toBe(1);
  });
});
