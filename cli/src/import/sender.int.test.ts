import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sender } from './sender.ts';

type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

let server: Server;
let url: string;
/** What the collection endpoint does with one batch after the other; then it takes all. */
let replies: (Reply | 'hang up')[];
let asked: { atMs: number; key: string | undefined; batch: { n: number }[] }[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await text(request);
    const { authorization: key } = request.headers;
    asked.push({ atMs: performance.now(), key, batch: JSON.parse(body || '{}').batch });
    const reply = replies.shift() ?? { status: 200, body: { success: true } };
    if (reply === 'hang up') request.socket.destroy();
    else response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.body ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  replies = [];
  asked = [];
});

async function sendAll(count: number, patienceMs?: number) {
  const rejected: [number, string][] = [];
  const sender = new Sender<number>({
    url,
    writeKey: 'wk_1',
    onRejected: (origin, reason) => rejected.push([origin, reason]),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  try {
    for (let n = 0; n < count; n += 1) await sender.add({ json: `{"n":${n}}`, origin: n });
    await sender.finish();
  } finally {
    await sender.close();
  }
  return rejected;
}

describe('Sender', () => {
  it('sends batches of at most 500 with the write key', async () => {
    expect(await sendAll(1_100)).toEqual([]);
    expect(asked.map(({ batch }) => batch.length).sort()).toEqual([100, 500, 500]);
    expect(new Set(asked.flatMap(({ batch }) => batch.map(({ n }) => n))).size).toBe(1_100);
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['Bearer wk_1']));
  });

  it('sends batches of at most 500 KB', async () => {
    const sender = new Sender<number>({ url, writeKey: 'wk_1', onRejected: () => undefined });
    const padding = 'x'.repeat(30_000);
    for (let n = 0; n < 40; n += 1)
      await sender.add({ json: `{"n":${n},"padding":"${padding}"}`, origin: n });
    await sender.finish();
    await sender.close();
    expect(asked.map(({ batch }) => batch.length).sort()).toEqual([16, 16, 8]);
  });

  it('repeats a batch that was refused for the moment, not before Retry-After', async () => {
    replies = [{ status: 429, headers: { 'retry-after': '1' } }, 'hang up', { status: 503 }];
    expect(await sendAll(3)).toEqual([]);
    expect(asked.map(({ batch }) => batch)).toEqual(
      Array.from({ length: 4 }, () => [{ n: 0 }, { n: 1 }, { n: 2 }]),
    );
    expect((asked[1]?.atMs ?? 0) - (asked[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('tells which events were rejected', async () => {
    replies = [{ status: 200, body: { success: true, rejected: [{ index: 1, reason: 'TOO_LARGE' }] } }];
    expect(await sendAll(3)).toEqual([[1, 'TOO_LARGE']]);
  });

  it('gives up at once where no repetition can help', async () => {
    replies = [{ status: 401, body: { message: 'No source has this write key.' } }];
    await expect(sendAll(1)).rejects.toThrow(
      `${url} did not take the events (status 401: No source has this write key.). ` +
        'What was sent is kept; run the same import again to go on.',
    );
    expect(asked).toHaveLength(1);
  });

  it('gives up when its patience is over', async () => {
    replies = Array.from({ length: 20 }, () => ({ status: 503 }));
    await expect(sendAll(1, 0)).rejects.toThrow('(status 503: no reason given)');
    expect(asked).toHaveLength(1);
  });
});
