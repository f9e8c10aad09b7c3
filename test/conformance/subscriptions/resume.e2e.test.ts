import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear, socketClient, untilOpen } from './hear.ts';
import { callerIn, type Live, startLive, workspaceId } from './live.ts';
import { init, openRawSocket, type RawSocket, subscribe } from './rawSocket.ts';

let live: Live;
const soon = { timeout: 20_000, interval: 5 };
const otherWorkspace = 'ws_01J00000000000000000000002';

beforeAll(async () => {
  live = await startLive({ queuedEvents: 50, bufferedBytes: 200_000, keepAliveMs: 60_000 });
  live.world.callers.set('other', callerIn(otherWorkspace));
  live.world.deals.set('deal_1', { version: 1, name: 'Engine' });
});

afterAll(() => live?.stop());

const CHANGED = 'subscription ($after: String) { dealChanged(after: $after) { id cursor deal { version } } }';

interface Changed {
  readonly id: string;
  readonly cursor: string;
}

const changesOf = ({ results }: { results: readonly unknown[] }): Changed[] =>
  (results as { data: { dealChanged: Changed } }[]).map(({ data }) => data.dealChanged);

async function codeOf(token: string, after: string): Promise<unknown> {
  const client = socketClient(live.gateway.url, token);
  const hearing = hear(client, CHANGED, { after });
  await vi.waitFor(() => expect(hearing.ended).toBeDefined(), soon);
  await client.dispose();
  expect(hearing.results).toEqual([]);
  return (hearing.ended as { extensions: { code: string } }[])[0]?.extensions.code;
}

/** Everything that the stream holds of a workspace. */
async function told(workspace = workspaceId): Promise<string[]> {
  const { state } = await live.bus.manager.streams.info('CRM');
  const ids: string[] = [];
  for (let seq = Math.max(state.first_seq, 1); seq <= state.last_seq; seq += 1) {
    const message = await live.bus.manager.streams.getMessage('CRM', { seq });
    if (message.subject.endsWith(workspace)) ids.push(message.json<{ id: string }>().id);
  }
  return ids;
}

describe('a subscription with a cursor', () => {
  it('misses nothing and repeats nothing while its socket is cut a hundred times under load', async () => {
    const before = (await told()).length;
    let isMoving = true;
    const moving = (async () => {
      // A move in a foreign workspace between each two: their places in the stream are nothing to this subscriber.
      while (isMoving) await Promise.all([live.move('deal_1'), live.move('deal_1', otherWorkspace)]);
    })();
    const heard: Changed[] = [];
    for (let round = 0; round <= 100; round += 1) {
      const client = socketClient(live.gateway.url, 'good');
      const hearing = hear(client, CHANGED, { after: heard.at(-1)?.cursor ?? null });
      const wanted = 1 + (round % 7);
      await vi.waitFor(() => expect(hearing.results.length).toBeGreaterThanOrEqual(wanted), soon);
      await client.dispose();
      heard.push(...changesOf(hearing));
    }
    isMoving = false;
    await moving;
    const client = socketClient(live.gateway.url, 'good');
    const rest = hear(client, CHANGED, { after: heard.at(-1)?.cursor });
    const stored = (await told()).slice(before);
    const first = stored.indexOf(heard[0]?.id ?? '');
    await vi.waitFor(() => expect(heard.length + rest.results.length).toBe(stored.length - first), soon);
    expect([...heard, ...changesOf(rest)].map(({ id }) => id)).toEqual(stored.slice(first));
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  }, 60_000);

  it('catches up more than its queue holds, and goes on live', async () => {
    const client = socketClient(live.gateway.url, 'good');
    const first = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    await live.move('deal_1');
    await vi.waitFor(() => expect(first.results).toHaveLength(1), soon);
    first.unsubscribe();
    await untilOpen(live.gateway.url, 0);
    const missed = await Promise.all(Array.from({ length: 700 }, () => live.move('deal_1')));
    const second = hear(client, CHANGED, { after: changesOf(first)[0]?.cursor });
    await vi.waitFor(() => expect(second.results).toHaveLength(700), soon);
    const last = await live.move('deal_1');
    await vi.waitFor(() => expect(second.results).toHaveLength(701), soon);
    expect(new Set(changesOf(second).map(({ id }) => id))).toEqual(new Set([...missed, last]));
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  });

  it('hears nothing of another workspace, and its cursor is no good there', async () => {
    const [mine, theirs] = [socketClient(live.gateway.url, 'good'), socketClient(live.gateway.url, 'other')];
    const [hearing, foreign] = [hear(mine, CHANGED), hear(theirs, CHANGED)];
    await untilOpen(live.gateway.url, 2);
    const foreignId = await live.move('deal_1', otherWorkspace);
    const id = await live.move('deal_1');
    await vi.waitFor(() => expect([hearing.results.length, foreign.results.length]).toEqual([1, 1]), soon);
    expect(changesOf(hearing).map((change) => change.id)).toEqual([id]);
    expect(changesOf(foreign).map((change) => change.id)).toEqual([foreignId]);
    await Promise.all([mine.dispose(), theirs.dispose()]);
    const cursor = changesOf(hearing)[0]?.cursor ?? '';
    expect(await codeOf('other', cursor)).toBe('CURSOR_UNUSABLE');
    const [place, signature] = cursor.split('.');
    expect(await codeOf('good', `${place}1.${signature}`)).toBe('CURSOR_UNUSABLE');
    await untilOpen(live.gateway.url, 0);
  });

  it('is refused when what followed it is not kept any more', async () => {
    const client = socketClient(live.gateway.url, 'good');
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    await live.move('deal_1');
    await live.move('deal_1');
    await vi.waitFor(() => expect(hearing.results).toHaveLength(2), soon);
    await client.dispose();
    const [first, last] = changesOf(hearing);
    await live.bus.manager.streams.purge('CRM');
    expect(await codeOf('good', first?.cursor ?? '')).toBe('CURSOR_UNUSABLE');
    const again = socketClient(live.gateway.url, 'good');
    const resumed = hear(again, CHANGED, { after: last?.cursor });
    await untilOpen(live.gateway.url, 1);
    const id = await live.move('deal_1');
    await vi.waitFor(() => expect(changesOf(resumed).map((change) => change.id)).toEqual([id]), soon);
    await again.dispose();
    await untilOpen(live.gateway.url, 0);
  });
});

/** Reads nothing from its socket, so that the network fills up. */
async function deafSubscriber(): Promise<RawSocket> {
  const raw = await openRawSocket(live.gateway.url);
  raw.send(init('good'));
  await raw.next('connection_ack');
  raw.send(subscribe('1', 'subscription { dealChanged { id cursor deal { name } } }'));
  await untilOpen(live.gateway.url, 1);
  raw.socket.pause();
  return raw;
}

async function queued(): Promise<number> {
  const text = await (await fetch(`${live.gateway.url}/metrics`)).text();
  return Number(/^rapport_subscription_queued_events (\d+)$/m.exec(text)?.[1]);
}

describe('a subscriber that is slower than what happens', () => {
  it('holds a bounded queue, is ended with SLOW_CONSUMER, and goes on from its last cursor', async () => {
    live.world.deals.set('deal_big', { version: 1, name: 'x'.repeat(200_000) });
    const raw = await deafSubscriber();
    let most = 0;
    const ids: string[] = [];
    await vi.waitFor(async () => {
      for (let count = 0; count < 20; count += 1) ids.push(await live.move('deal_big'));
      most = Math.max(most, await queued());
      expect(await fetch(`${live.gateway.url}/metrics`).then((answer) => answer.text())).toContain(
        'rapport_subscription_queued_events 0',
      );
      expect(ids.length).toBeGreaterThan(60);
    }, soon);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(50);
    raw.socket.resume();
    expect(await raw.next('error')).toMatchObject({
      id: '1',
      payload: [{ extensions: { code: 'SLOW_CONSUMER' } }],
    });
    const got = raw.said.filter(({ type }) => type === 'next');
    raw.socket.close();
    await raw.closed;
    const last = changesOf({ results: got.map(({ payload }) => payload) }).at(-1);
    const client = socketClient(live.gateway.url, 'good');
    const hearing = hear(client, CHANGED, { after: last?.cursor });
    await vi.waitFor(() => expect(got.length + hearing.results.length).toBe(ids.length), soon);
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  }, 60_000);
});

describe('the bus', () => {
  it('may go and come: the subscription goes on, and misses nothing', async () => {
    const client = socketClient(live.gateway.url, 'good');
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    const ids = [await live.move('deal_1')];
    await vi.waitFor(() => expect(hearing.results).toHaveLength(1), soon);
    await live.nats.kill();
    await live.nats.restart();
    await vi.waitFor(async () => ids.push(await live.move('deal_1')), soon);
    ids.push(await live.move('deal_1'));
    await vi.waitFor(() => expect(hearing.results).toHaveLength(3), soon);
    expect(changesOf(hearing).map(({ id }) => id)).toEqual(ids);
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  }, 60_000);
});
