import { createClient } from 'graphql-sse';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear, untilOpen } from './hear.ts';
import { startGuardedLive } from './live.ts';

let live: Awaited<ReturnType<typeof startGuardedLive>>;
const soon = { timeout: 10_000, interval: 5 };

beforeAll(async () => {
  live = await startGuardedLive({ connectionsPerCaller: 3, queuedEvents: 50 });
  live.world.deals.set('deal_1', { version: 1, name: 'Engine' });
});

afterAll(() => live?.stop());

const CHANGED =
  'subscription ($after: String) { dealChanged(after: $after) { id cursor deal { name note } } }';

const clientOf = (token = 'good') =>
  createClient({
    url: `${live.gateway.url}/graphql`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });

function ask(body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${live.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: 'Bearer good',
      'x-request-id': 'r1',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

describe('a subscription over graphql-sse', () => {
  it('brings an event with fields of several parts, and goes on after its cursor', async () => {
    const hearing = hear(clientOf(), CHANGED);
    await untilOpen(live.gateway.url, 1);
    const id = await live.move('deal_1');
    await vi.waitFor(() => expect(hearing.results).toHaveLength(1), soon);
    expect(hearing.results).toEqual([
      {
        data: {
          dealChanged: { id, cursor: expect.any(String), deal: { name: 'Engine', note: 'about deal_1' } },
        },
      },
    ]);
    hearing.unsubscribe();
    await untilOpen(live.gateway.url, 0);
    const missed = [await live.move('deal_1'), await live.move('deal_1')];
    const [{ data }] = hearing.results as [{ data: { dealChanged: { cursor: string } } }];
    const again = hear(clientOf(), CHANGED, { after: data.dealChanged.cursor });
    await vi.waitFor(() => expect(again.results).toHaveLength(2), soon);
    expect(again.results).toMatchObject(missed.map((each) => ({ data: { dealChanged: { id: each } } })));
    again.unsubscribe();
    await untilOpen(live.gateway.url, 0);
  });

  it('runs queries too, and says what is wrong in the stream', async () => {
    const query = hear(clientOf(), '{ deal(id: "deal_1") { note } }');
    await vi.waitFor(() => expect(query.ended).toBe('complete'), soon);
    expect(query.results).toEqual([{ data: { deal: { note: 'about deal_1' } } }]);
    const wrong = hear(clientOf(), 'subscription { nothing }');
    await vi.waitFor(() => expect(wrong.ended).toBe('complete'), soon);
    expect(wrong.results).toMatchObject([
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    ]);
  });

  it.each([
    ['a stranger', { query: '{ noteCount }' }, { authorization: 'Bearer wrong' }, 401, 'UNAUTHENTICATED'],
    ['no query', { variables: {} }, {}, 400, 'BAD_USER_INPUT'],
    ['variables that are a list', { query: '{ noteCount }', variables: [] }, {}, 400, 'BAD_USER_INPUT'],
    ['no JSON', undefined, {}, 400, 'BAD_USER_INPUT'],
    ['a body above the limit', { query: `#${'x'.repeat(60_000)}` }, {}, 413, 'PAYLOAD_TOO_LARGE'],
  ])('answers %s with a status and no stream', async (_what, body, headers, status, code) => {
    const response = await ask(body, headers);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect(errors).toEqual([{ message: expect.any(String), extensions: { code, requestId: 'r1' } }]);
  });

  it('may be read by browsers of other origins', async () => {
    const response = await ask({ query: '{ noteCount }' }, { origin: 'https://shop.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"noteCount":1}}\n\nevent: complete\ndata:\n\n',
    );
  });

  it('is refused over plain JSON, which is no stream', async () => {
    const response = await ask({ query: CHANGED }, { accept: 'application/json' });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('is refused when the caller has as many connections as it may have', async () => {
    const hearings = [1, 2, 3].map(() => hear(clientOf(), CHANGED));
    await untilOpen(live.gateway.url, 3);
    const response = await ask({ query: CHANGED });
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    for (const { unsubscribe } of hearings) unsubscribe();
    await untilOpen(live.gateway.url, 0);
  });

  it('holds a bounded queue for a client that does not read', async () => {
    live.world.deals.set('deal_big', { version: 1, name: 'x'.repeat(200_000) });
    const { body } = await request(`${live.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: 'Bearer good',
      },
      body: JSON.stringify({ query: CHANGED }),
      highWaterMark: 1_000,
    });
    await untilOpen(live.gateway.url, 1);
    for (let count = 0; count < 150; count += 1) await live.move('deal_big');
    let text = '';
    for await (const chunk of body) {
      text += String(chunk);
      if (text.includes('SLOW_CONSUMER')) break;
    }
    expect(text.match(/event: next/g)?.length).toBeLessThan(150);
    await untilOpen(live.gateway.url, 0);
  });

  it('needs no more of NATS than the login of the gateway may do', () => {
    expect(live.violations()).toEqual([]);
  });
});
