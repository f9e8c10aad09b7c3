import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestNats, type TestNats } from '../../test/harness/nats.ts';
import { type CollectSetting, startCollectSetting } from './collectSetting.ts';

const now = new Date('2025-01-31T12:00:00.000Z');
const source = { sourceId: 'src_1', workspaceId: 'ws_1' };
const basic = { authorization: `Basic ${btoa('wk_1:')}` };
const good = { type: 'track', event: 'Signed Up', userId: 'u1', messageId: 'm1', timestamp: now };
const stored = {
  type: 'track',
  name: 'Signed Up',
  userId: 'u1',
  messageId: 'm1',
  timestamp: now.toISOString(),
  originalTimestamp: now.toISOString(),
};

let nats: TestNats;
let setting: CollectSetting;

beforeAll(async () => {
  nats = await startTestNats();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => now },
    sourceOf: async (writeKey) => {
      if (writeKey === 'wk_broken') throw new Error('the database is away');
      return writeKey === 'wk_1' ? source : null;
    },
  });
});

afterAll(async () => {
  await setting.stop();
  await nats.stop();
});

beforeEach(async () => {
  await setting.stored();
});

async function send(
  path: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = basic,
) {
  const response = await fetch(`${setting.url}${path}`, { method: 'POST', body: Buffer.from(body), headers });
  return { status: response.status, answer: await response.json(), headers: response.headers };
}

const sendBatch = (batch: unknown, headers = {}) =>
  send('/v1/batch', JSON.stringify({ batch }), { ...basic, ...headers });

async function storedMessages() {
  return (await setting.stored()).flatMap(({ data }) => data.messages);
}

describe('POST /v1/batch', () => {
  it('stores one event of the whole request before it answers', async () => {
    const { status, answer, headers } = await send(
      '/v1/batch',
      JSON.stringify({
        batch: [
          { ...good, properties: { plan: 'pro', nested: { list: [1, null, 'é'] } } },
          { ...good, messageId: 'm2' },
        ],
        sentAt: '2025-01-31T12:00:00.000Z',
        context: { library: { name: 'test' } },
      }),
    );
    expect({ status, answer }).toEqual({ status: 200, answer: { success: true } });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const own = { ...stored, context: { library: { name: 'test' } }, sentAt: now.toISOString() };
    expect(await setting.stored()).toEqual([
      {
        specversion: '1.0',
        id: expect.stringMatching(/^evt_/),
        source: '/collect',
        type: 'collect.batch.accepted.v1',
        subject: 'src_1',
        time: now.toISOString(),
        datacontenttype: 'application/json',
        workspaceid: 'ws_1',
        actor: 'source:src_1',
        data: {
          sourceId: 'src_1',
          receivedAt: now.toISOString(),
          messages: [
            { ...own, properties: { plan: 'pro', nested: { list: [1, null, 'é'] } } },
            { ...own, messageId: 'm2' },
          ],
        },
      },
    ]);
  });

  it('takes the good ones of a batch and tells which were not taken', async () => {
    const { status, answer } = await sendBatch([{ type: 'track', event: 'x' }, good, 'nonsense']);
    expect(status).toBe(200);
    expect(answer).toEqual({
      success: true,
      rejected: [
        { index: 0, reason: 'NO_IDENTITY' },
        { index: 2, reason: 'NOT_AN_OBJECT' },
      ],
    });
    expect(await storedMessages()).toEqual([stored]);
  });

  it('answers a batch without any good one, and an empty one, without storing an event', async () => {
    expect(await sendBatch([{}])).toMatchObject({ status: 200, answer: { success: true } });
    expect(await sendBatch([])).toMatchObject({ status: 200, answer: { success: true } });
    expect(await setting.stored()).toEqual([]);
  });

  it('splits a request that NATS would refuse as one message', async () => {
    // Written as 1e20 and stored with 21 digits: 460 KB become 1.3 MB.
    const batch = Array.from({ length: 1_000 }, (_, index) => ({
      ...good,
      messageId: `m${index}`,
      properties: 0,
    }));
    const body = JSON.stringify({ batch }).replaceAll(
      '"properties":0',
      `"properties":{"n":[${Array.from({ length: 70 }, () => '1e20').join(',')}]}`,
    );
    expect(Buffer.byteLength(body)).toBeLessThan(512_000);
    expect(await send('/v1/batch', body)).toMatchObject({ status: 200, answer: { success: true } });
    const events = await setting.stored();
    expect(events).toHaveLength(2);
    expect(events.flatMap(({ data }) => data.messages.map(({ messageId }) => messageId))).toEqual(
      batch.map(({ messageId }) => messageId),
    );
  });
});

describe('the body of a collection call', () => {
  const text = JSON.stringify({ writeKey: 'wk_1', batch: [good] });

  it.each([
    ['text/plain', text, { 'content-type': 'text/plain' }],
    ['no type', Buffer.from(text), {}],
    ['gzip', gzipSync(text), { 'content-encoding': 'gzip', 'content-type': 'application/json' }],
    [
      'gzip as a form',
      gzipSync(text),
      { 'content-encoding': 'gzip', 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['gzip without saying so', gzipSync(text), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['br', brotliCompressSync(text), { 'content-encoding': 'br' }],
    ['deflate', deflateSync(text), { 'content-encoding': 'deflate' }],
  ])('is JSON under %s', async (_name, body, headers) => {
    expect(await send('/v1/batch', body, headers)).toMatchObject({ status: 200, answer: { success: true } });
    expect(await storedMessages()).toEqual([stored]);
  });

  it.each([
    ['no JSON', '{"batch":[', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['no batch', '{}', 400],
    ['too many events', JSON.stringify({ batch: Array.from({ length: 2_501 }, () => 0) }), 413],
    ['too many bytes', ' '.repeat(512_001), 413],
  ])('is refused when it is %s', async (_name, body, status) => {
    expect(await send('/v1/batch', body)).toMatchObject({ status, answer: { success: false } });
    expect(await setting.stored()).toEqual([]);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(100_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(100_000_000))],
    ['deflate', deflateSync(Buffer.alloc(100_000_000))],
  ])('is refused as a bomb in %s before it has grown', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(512_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await send('/v1/batch', bomb, { ...basic, 'content-encoding': encoding })).toMatchObject({
      status: 413,
      answer: { code: 'PAYLOAD_TOO_LARGE' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('is refused when its encoding is unknown or not what it says', async () => {
    const encoded = (encoding: string) => send('/v1/batch', text, { ...basic, 'content-encoding': encoding });
    expect((await encoded('zstd')).status).toBe(415);
    expect((await encoded('gzip')).status).toBe(400);
  });
});

describe('the write key of a collection call', () => {
  it.each([
    ['Basic', basic, {}],
    ['Bearer', { authorization: 'Bearer wk_1' }, {}],
    ['the body', {}, { writeKey: 'wk_1' }],
  ])('is read from %s', async (_name, headers, more) => {
    expect((await send('/v1/track', JSON.stringify({ ...good, ...more }), headers)).status).toBe(200);
    expect(await storedMessages()).toEqual([stored]);
  });

  it('is refused with 401 when it is missing or unknown', async () => {
    const body = JSON.stringify({ ...good, writeKey: 'wk_2' });
    expect((await send('/v1/track', body, {})).status).toBe(401);
    expect((await send('/v1/track', JSON.stringify(good), {})).status).toBe(401);
    expect((await send('/v1/track', body, { authorization: 'Bearer wk_2' })).status).toBe(401);
    expect(await setting.stored()).toEqual([]);
  });

  it('asks to come again when it cannot be checked', async () => {
    const { status, headers } = await send(
      '/v1/track',
      JSON.stringify({ ...good, writeKey: 'wk_broken' }),
      {},
    );
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '1' });
  });
});

describe('single collection calls', () => {
  const { type: _, ...body } = { ...good, name: 'Home', groupId: 'g1', previousId: 'a1' };

  it.each([
    ['track', 't', 'track'],
    ['identify', 'i', 'identify'],
    ['page', 'p', 'page'],
    ['screen', 's', 'screen'],
    ['group', 'g', 'group'],
    ['alias', 'a', 'alias'],
  ])('/v1/%s and /v1/%s store that type', async (long, short, type) => {
    for (const path of [`/v1/${long}`, `/v1/${short}?x=1`]) {
      expect((await send(path, JSON.stringify(body))).status).toBe(200);
    }
    expect((await storedMessages()).map((message) => message.type)).toEqual([type, type]);
  });

  it.each(['import', 'b'])('/v1/%s takes a batch', async (path) => {
    expect((await send(`/v1/${path}`, JSON.stringify({ batch: [good] }))).status).toBe(200);
    expect(await storedMessages()).toEqual([stored]);
  });

  it('refuse what can never be taken, with the reason', async () => {
    expect(await send('/v1/track', '{"event":"x"}')).toMatchObject({
      status: 400,
      answer: { success: false, message: 'userId or anonymousId is needed.' },
    });
    const large = JSON.stringify({ ...good, properties: { text: 'x'.repeat(32_768) } });
    expect((await send('/v1/track', large)).status).toBe(413);
    expect(await setting.stored()).toEqual([]);
  });

  it('keep the browser’s opt-out', async () => {
    await send('/v1/t', JSON.stringify(good), { ...basic, 'sec-gpc': '1' });
    expect(await storedMessages()).toEqual([{ ...stored, context: { gpc: true } }]);
  });

  it('take the browser SDK’s own measurements and keep nothing', async () => {
    expect((await send('/v1/m', '{"series":[]}', {})).status).toBe(200);
    expect(await setting.stored()).toEqual([]);
  });
});

describe('browsers', () => {
  it('may call from every site, with the headers of any SDK', async () => {
    const { status, headers } = await fetch(`${setting.url}/v1/t`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-retry-count',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toMatch(/^authorization, .*\*$/);
    const answer = await send('/v1/t', JSON.stringify(good), { ...basic, origin: 'https://shop.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are told to send here', async () => {
    const response = await fetch(`${setting.url}/v1/projects/wk_1/settings`);
    const apiHost = `${new URL(setting.url).host}/v1`;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      integrations: { 'Segment.io': { apiKey: 'wk_1', apiHost, protocol: 'http' } },
      metrics: { sampleRate: 0, host: apiHost, protocol: 'http' },
    });
    expect((await fetch(`${setting.url}/v1/projects/wk_2/settings`)).status).toBe(404);
    expect((await fetch(`${setting.url}/v1/projects/%E0%A4%A/settings`)).status).toBe(404);
  });
});
