import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Hook } from '@rapport/gateway/collect/hooks/hook.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestNats, type TestNats } from '../../test/harness/nats.ts';
import { type CollectSetting, startCollectSetting } from './collectSetting.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const field = { from: null, header: null, constant: undefined, cast: 'AS_IT_IS' } as const;
const hook: Hook = {
  id: 'hook_1',
  workspaceId: 'ws_1',
  sourceId: 'src_1',
  scheme: 'STANDARD_WEBHOOKS',
  signatureHeader: null,
  secret,
  toleranceSeconds: 300,
  deliveryHeader: null,
  deliveryPointer: null,
  itemsPointer: null,
  rules: [
    {
      type: 'track',
      when: [],
      fields: [
        { ...field, to: '/event', constant: 'Invoice Paid' },
        { ...field, to: '/userId', from: '/customer' },
      ],
    },
  ],
};
const hooks: Record<string, Hook> = {
  hook_1: hook,
  hook_hex: { ...hook, id: 'hook_hex', scheme: 'SHA256_HEX', secret: 'it is a secret' },
  hook_base64: { ...hook, id: 'hook_base64', scheme: 'SHA256_BASE64', secret: 'it is a secret' },
};

let nats: TestNats;
let setting: CollectSetting;

beforeAll(async () => {
  nats = await startTestNats();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => now },
    sourceOf: async () => null,
    hookOf: async (id) => {
      if (id === 'hook_broken') throw new Error('the database is away');
      return hooks[id] ?? null;
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

const body = '{ "customer": "c1",  "amount": 5 }';

async function deliver(id: string, headers: Record<string, string>, content: string | Buffer = body) {
  const response = await fetch(`${setting.url}/v1/hooks/${id}`, {
    method: 'POST',
    headers,
    body: Buffer.from(content),
  });
  return { status: response.status, answer: await response.json() };
}

/** Signed by the library that the convention's authors publish. */
function standardHeaders(id: string, at = now, over = body) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': `v1,bm8= ${new Webhook(secret).sign(id, at, over)}`,
  };
}

const hmac = (encoding: 'hex' | 'base64') =>
  createHmac('sha256', 'it is a secret').update(body).digest(encoding);

describe('POST /v1/hooks/<id>', () => {
  it('keeps what a signed delivery tells as a message of its source', async () => {
    expect(await deliver('hook_1', standardHeaders('d1'))).toEqual({
      status: 200,
      answer: { success: true },
    });
    const [event] = await setting.stored();
    expect(event).toMatchObject({ subject: 'src_1', workspaceid: 'ws_1' });
    expect(event?.data.messages).toEqual([
      {
        messageId: expect.stringMatching(/^hook_/),
        type: 'track',
        name: 'Invoice Paid',
        userId: 'c1',
        timestamp: now.toISOString(),
        originalTimestamp: now.toISOString(),
      },
    ]);
  });

  it('gives a repeated delivery the same message id', async () => {
    await deliver('hook_1', standardHeaders('d2'));
    await deliver('hook_1', standardHeaders('d2', new Date(now.getTime() + 60_000)));
    const ids = (await setting.stored()).flatMap(({ data }) =>
      data.messages.map(({ messageId }) => messageId),
    );
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it.each([
    ['hook_hex', { 'x-hub-signature-256': `sha256=${hmac('hex')}` }],
    ['hook_base64', { 'x-shopify-hmac-sha256': hmac('base64') }],
  ])('takes the signature form of %s', async (id, headers) => {
    expect((await deliver(id, headers)).status).toBe(200);
    expect(await setting.stored()).toHaveLength(1);
  });

  it.each([
    ['none', 'hook_1', {}],
    ['one of another body', 'hook_1', standardHeaders('d1', now, '{}')],
    ['one of another id', 'hook_1', { ...standardHeaders('d1'), 'webhook-id': 'd2' }],
    ['an old one', 'hook_1', standardHeaders('d1', new Date(now.getTime() - 301_000))],
    ['one of the future', 'hook_1', standardHeaders('d1', new Date(now.getTime() + 301_000))],
    ['a cut one', 'hook_hex', { 'x-hub-signature-256': `sha256=${hmac('hex').slice(0, 60)}` }],
    ['an empty one', 'hook_base64', { 'x-shopify-hmac-sha256': '' }],
  ])('refuses %s with 401 and keeps nothing', async (_name, id, headers) => {
    expect((await deliver(id, headers)).status).toBe(401);
    expect(await setting.stored()).toEqual([]);
  });

  it('checks the bytes that came, compressed or not', async () => {
    const packed = gzipSync(body);
    const signature = createHmac('sha256', 'it is a secret').update(packed).digest('hex');
    const headers = { 'x-hub-signature-256': `sha256=${signature}`, 'content-encoding': 'gzip' };
    expect((await deliver('hook_hex', headers, packed)).status).toBe(200);
  });

  it('keeps as a rejection what makes no good message', async () => {
    const nobody = '{"amount":5}';
    expect(await deliver('hook_1', standardHeaders('d3', now, nobody), nobody)).toMatchObject({
      status: 200,
      answer: { rejected: [{ index: 0, reason: 'NO_IDENTITY' }] },
    });
    expect((await setting.storedRejections())[0]?.messages[0]).toMatchObject({ name: 'Invoice Paid' });
  });

  it('answers 404 for no hook, 503 when that cannot be told, 400 for no JSON', async () => {
    expect((await deliver('hook_none', standardHeaders('d1'))).status).toBe(404);
    expect((await deliver('hook_broken', standardHeaders('d1'))).status).toBe(503);
    expect((await deliver('hook_1', standardHeaders('d4', now, '{'), '{')).status).toBe(400);
    expect(await setting.stored()).toEqual([]);
  });
});
