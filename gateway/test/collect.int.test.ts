import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
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
      if (writeKey === 'wk_shop') return { ...source, allowedOrigins: ['https://*.shop.example'] };
      return writeKey === 'wk_1' ? source : null;
    },
    addressOf: ({ headers, socket }) => String(headers['x-test-address'] ?? socket.remoteAddress),
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

const notAnObject = 'A message is a JSON object.';

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

  it('keeps what was not taken, with the reason and as much as could be read', async () => {
    const bad = { type: 'track', event: 'Seen', messageId: 'm7', properties: { text: '\ud800' } };
    await sendBatch([bad, good, 7]);
    expect(await setting.storedRejections()).toEqual([
      {
        sourceId: 'src_1',
        receivedAt: now.toISOString(),
        messages: [
          {
            index: 0,
            reason: 'NO_IDENTITY',
            why: 'userId or anonymousId is needed.',
            messageId: 'm7',
            type: 'track',
            name: 'Seen',
            excerpt: JSON.stringify(bad),
          },
          {
            index: 2,
            reason: 'NOT_AN_OBJECT',
            why: notAnObject,
            messageId: null,
            type: null,
            name: null,
            excerpt: '7',
          },
        ],
        more: 0,
      },
    ]);
  });

  it('names a hundred of what was not taken, counts the others, and shows nothing that nests too deep', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`; // JSON.stringify cannot write it
    const wrong = Array.from({ length: 149 }, () => '{"type":"track"}');
    expect((await send('/v1/batch', `{"batch":[${[deep, ...wrong].join(',')}]}`)).status).toBe(200);
    const [rejection] = await setting.storedRejections();
    expect([rejection?.messages.length, rejection?.more, rejection?.messages[0]]).toEqual([
      100,
      50,
      {
        index: 0,
        reason: 'NOT_AN_OBJECT',
        why: notAnObject,
        messageId: null,
        type: null,
        name: null,
        excerpt: '',
      },
    ]);
  });

  it('takes an alias of itself and says that there is nothing to do', async () => {
    const alias = { type: 'alias', userId: 'u1', previousId: 'u1', messageId: 'm1', timestamp: now };
    expect(await sendBatch([good, alias])).toMatchObject({
      status: 200,
      answer: { success: true, warnings: [{ index: 1, warning: 'ALIAS_OF_ITSELF' }] },
    });
    expect((await storedMessages()).map(({ type }) => type)).toEqual(['track', 'alias']);
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
    ['deflate without its envelope', deflateRawSync(text), { 'content-encoding': 'deflate' }],
    ['zstd', zstdCompressSync(text), { 'content-encoding': 'zstd' }],
    ['a byte order mark', Buffer.from(`\uFEFF${text}`), {}],
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
    ['bare deflate', deflateRawSync(Buffer.alloc(100_000_000)), 'deflate'],
    ['zstd', zstdCompressSync(Buffer.alloc(100_000_000))],
  ])('is refused as a bomb in %s before it has grown', async (name, bomb, encoding = name) => {
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
    expect((await encoded('compress')).status).toBe(415);
    const garbage = Buffer.from([1, 2, 3, 4]);
    expect((await send('/v1/batch', garbage, { ...basic, 'content-encoding': 'gzip' })).status).toBe(400);
    expect(await setting.stored()).toEqual([]);
  });

  it('is JSON still where a proxy unpacked it and left the header', async () => {
    expect((await send('/v1/batch', text, { ...basic, 'content-encoding': 'br' })).status).toBe(200);
    expect(await storedMessages()).toEqual([stored]);
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

describe('a source with allowed origins', () => {
  const origin = (site: string) => ({ authorization: 'Bearer wk_shop', origin: site });

  it('takes from its sites and from servers, and nothing from other sites', async () => {
    const body = JSON.stringify(good);
    expect((await send('/v1/t', body, origin('https://www.shop.example'))).status).toBe(200);
    expect((await send('/v1/t', body, { authorization: 'Bearer wk_shop' })).status).toBe(200);
    expect(await storedMessages()).toHaveLength(2);
    expect((await send('/v1/t', body, origin('https://evil.example'))).status).toBe(403);
    const settings = `${setting.url}/v1/projects/wk_shop/settings`;
    expect((await fetch(settings, { headers: origin('https://evil.example') })).status).toBe(403);
    expect(await setting.stored()).toEqual([]);
  });
});

describe('browsers', () => {
  it('are known by their address, and servers are not', async () => {
    const headers = { ...basic, 'x-test-address': '::ffff:203.0.113.9' };
    await send('/v1/t', JSON.stringify(good), { ...headers, origin: 'https://shop.example' });
    await send('/v1/t', JSON.stringify(good), headers);
    await send('/v1/t', JSON.stringify(good), { ...basic, origin: 'https://shop.example' });
    expect((await setting.stored()).map(({ data }) => data.ip)).toEqual([
      '203.0.113.9',
      undefined,
      undefined,
    ]);
  });

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
    expect((await fetch(`${setting.url}/v1/projects/wk_broken/settings`)).status).toBe(503);
  });
});
