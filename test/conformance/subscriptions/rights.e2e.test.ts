import { RapportError } from '@rapport/shared/errors.ts';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear, socketClient, untilOpen } from './hear.ts';
import { callerIn, type Live, startLive, workspaceId } from './live.ts';
import { init, openRawSocket, subscribe } from './rawSocket.ts';

let live: Live;
const soon = { timeout: 10_000, interval: 5 };

beforeAll(async () => {
  live = await startLive({ patienceMs: 300 });
  live.world.deals.set('deal_1', { version: 1, name: 'Engine' });
});

afterAll(() => live?.stop());

const CHANGED = 'subscription { dealChanged { id } }';
const revoked = new RapportError('UNAUTHENTICATED', 'The API key is unknown, expired or revoked.');

async function openAs(token: string) {
  const raw = await openRawSocket(live.gateway.url);
  raw.send(init(token));
  await raw.next('connection_ack');
  raw.send(subscribe('1', CHANGED));
  await untilOpen(live.gateway.url, 1);
  return raw;
}

describe('the right of a subscription', () => {
  it('is asked for before anything is heard', async () => {
    live.world.callers.set('support', callerIn(workspaceId, ['tickets:*:*']));
    const client = socketClient(live.gateway.url, 'support');
    const hearing = hear(client, CHANGED);
    await vi.waitFor(() => expect(hearing.ended).toBeDefined(), soon);
    expect(hearing.ended).toEqual([
      {
        message: 'Subscription.dealChanged needs the right deals:deal:read.',
        extensions: { code: 'FORBIDDEN', requestId: expect.any(String) },
      },
    ]);
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  });

  it('ends the subscription when the caller loses it, and leaves the socket to the others', async () => {
    live.world.callers.set('seller', callerIn(workspaceId, ['deals:deal:read', 'tickets:ticket:read']));
    const raw = await openAs('seller');
    live.world.callers.set('seller', callerIn(workspaceId, ['tickets:ticket:read']));
    expect(await raw.next('error')).toMatchObject({
      id: '1',
      payload: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    await untilOpen(live.gateway.url, 0);
    raw.send(subscribe('2', '{ noteCount }'));
    expect(await raw.next('next')).toMatchObject({ id: '2' });
    raw.socket.close();
    await untilOpen(live.gateway.url, 0);
  });
});

describe('an event about something the caller may not see', () => {
  it('does not arrive, even where only the event itself is asked for', async () => {
    const client = socketClient(live.gateway.url, 'good');
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    await live.move('deal_hidden');
    const id = await live.move('deal_1');
    await vi.waitFor(() => expect(hearing.results.length).toBeGreaterThan(0), soon);
    expect(hearing.results).toEqual([{ data: { dealChanged: { id } } }]);
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  });

  it('is not given out because its part is away: the subscription ends and says so', async () => {
    const client = socketClient(live.gateway.url, 'good');
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    live.world.dealsAway = true;
    await live.move('deal_1');
    await vi.waitFor(() => expect(hearing.ended).toBeDefined(), soon);
    live.world.dealsAway = false;
    expect(hearing.results).toEqual([]);
    expect(hearing.ended).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  });
});

describe('a credential that ends while it is used', () => {
  it('closes its WebSocket with 4403 within five seconds, and nothing arrives any more', async () => {
    live.world.callers.set('key', callerIn(workspaceId));
    const raw = await openAs('key');
    const revokedAt = Date.now();
    live.world.callers.set('key', revoked);
    expect(await raw.closed).toEqual({ code: 4403, reason: revoked.message });
    expect(Date.now() - revokedAt).toBeLessThan(5_000);
    await untilOpen(live.gateway.url, 0);
    await live.move('deal_1');
    expect(raw.said.filter(({ type }) => type === 'next')).toEqual([]);
  });

  it('ends its event stream with an error within five seconds', async () => {
    live.world.callers.set('key', callerIn(workspaceId));
    const client = createClient({
      url: `${live.gateway.url}/graphql`,
      headers: { authorization: 'Bearer key' },
      retryAttempts: 0,
    });
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    const revokedAt = Date.now();
    live.world.callers.set('key', revoked);
    await vi.waitFor(() => expect(hearing.ended).toBe('complete'), soon);
    expect(Date.now() - revokedAt).toBeLessThan(5_000);
    expect(hearing.results).toEqual([
      {
        errors: [
          {
            message: revoked.message,
            extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
          },
        ],
      },
    ]);
    await untilOpen(live.gateway.url, 0);
  });

  it('is not taken for ended while it cannot be checked', async () => {
    live.world.callers.set('key', callerIn(workspaceId));
    const raw = await openAs('key');
    live.world.callers.set('key', new RapportError('UNAVAILABLE', 'Wait.'));
    const until = Date.now() + 2_500; // longer than two looks
    await vi.waitUntil(() => Date.now() > until, { timeout: 5_000 });
    const id = await live.move('deal_1');
    expect(await raw.next('next')).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { dealChanged: { id } } },
    });
    raw.socket.close();
    await untilOpen(live.gateway.url, 0);
  });
});
