import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { AckPolicy, Events } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestNats, type TestNats } from '../../test/harness/nats.ts';
import { type CollectSetting, startCollectSetting } from './collectSetting.ts';

const message = (messageId: string) => ({ type: 'track', event: 'x', userId: 'u1', messageId });

let nats: TestNats;
let setting: CollectSetting;

beforeAll(async () => {
  nats = await startTestNats();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => new Date() },
    sourceOf: async () => ({ sourceId: 'src_1', workspaceId: 'ws_1' }),
    limits: { requestsInFlight: 1, bodyMs: 2_000, backlogRequests: 10 },
  });
});

afterAll(async () => {
  await setting.stop();
  await nats.stop();
});

async function track(messageId: string) {
  const response = await fetch(`${setting.url}/v1/track`, {
    method: 'POST',
    headers: { authorization: 'Bearer wk_1' },
    body: JSON.stringify(message(messageId)),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after') };
}

async function storedIds() {
  return (await setting.stored()).flatMap(({ data }) => data.messages.map(({ messageId }) => messageId));
}

async function disconnected(): Promise<void> {
  for await (const { type } of setting.bus.connection.status()) if (type === Events.Disconnect) return;
}

describe('collection under pressure', () => {
  it('answers 429 to what is too much at once, and takes it afterwards', async () => {
    const body = JSON.stringify(message('slow'));
    const slow = httpRequest(`${setting.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: 'Bearer wk_1', 'content-length': body.length, expect: '100-continue' },
    });
    slow.flushHeaders();
    await once(slow, 'continue'); // the server has it, and waits for the body
    expect(await track('refused')).toEqual({ status: 429, retryAfter: '1' });
    slow.end(body);
    const [response] = await once(slow, 'response');
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(await track('taken')).toEqual({ status: 200, retryAfter: null });
    expect(await storedIds()).toEqual(['slow', 'taken']);
  });

  it('gives the room of a body that does not arrive to others', async () => {
    const slow = httpRequest(`${setting.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: 'Bearer wk_1', 'content-length': 1_000, expect: '100-continue' },
    });
    slow.flushHeaders();
    const [response] = await once(slow, 'response');
    slow.destroy();
    expect(response.statusCode).toBe(408);
    expect((await track('next')).status).toBe(200);
    expect(await storedIds()).toEqual(['next']);
  });

  it('forgets a request whose sender went away in the middle', async () => {
    const broken = httpRequest(`${setting.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: 'Bearer wk_1', 'content-length': 1_000, expect: '100-continue' },
    });
    broken.flushHeaders();
    await once(broken, 'continue');
    broken.on('error', () => undefined);
    broken.destroy();
    await expect.poll(async () => (await track('next')).status).toBe(200);
    expect(await storedIds()).toEqual(['next']);
  });

  it('answers 429 while profiles is too far behind, with its wait, and takes again when it has caught up', async () => {
    const { manager } = setting.bus;
    await manager.consumers.add('COLLECT', {
      durable_name: 'profiles-collect',
      ack_policy: AckPolicy.Explicit,
    });
    const before = await storedIds();
    let refused = { status: 0, retryAfter: '' as string | null };
    let taken = 0;
    // How far it is behind is looked at once a second, so some more are taken than the bound says.
    await expect
      .poll(
        async () => {
          refused = await track(`waiting-${taken}`);
          if (refused.status === 200) taken += 1;
          return refused.status;
        },
        { timeout: 10_000, interval: 20 },
      )
      .toBe(429);
    expect(taken).toBeGreaterThan(9);
    expect(Number(refused.retryAfter)).toBeGreaterThanOrEqual(2);
    expect(await storedIds()).toHaveLength(taken);
    expect(before).toEqual([]);

    const consumer = await setting.bus.streams.consumers.get('COLLECT', 'profiles-collect');
    for (let left = (await consumer.info()).num_pending; left > 0; left -= 1) (await consumer.next())?.ack();
    await expect.poll(async () => (await track('caught up')).status, { timeout: 10_000 }).toBe(200);
    expect(await storedIds()).toEqual(['caught up']);
    await manager.consumers.delete('COLLECT', 'profiles-collect');
  });

  it('answers 503 while a stream is full, and stores again when there is room', async () => {
    const { config, state } = await setting.bus.manager.streams.info('COLLECT');
    await setting.bus.manager.streams.update('COLLECT', { ...config, max_msgs: state.messages });
    expect(await track('full')).toEqual({ status: 503, retryAfter: '1' });
    await setting.bus.manager.streams.update('COLLECT', config);
    expect((await track('room')).status).toBe(200);
    expect(await storedIds()).toEqual(['room']);
  });

  it('answers 503 at once while NATS is away, and works after its restart', async () => {
    process.kill(nats.pid, 'SIGSTOP'); // reads nothing more, so what is on its way is not stored
    const underway = track('underway');
    const lost = disconnected();
    process.kill(nats.pid, 'SIGKILL');
    await lost;
    expect(await underway).toEqual({ status: 503, retryAfter: '1' });
    const startedAt = performance.now();
    expect(await track('away')).toEqual({ status: 503, retryAfter: '1' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await nats.restart();
    await expect.poll(() => track('back').then(({ status }) => status), { timeout: 10_000 }).toBe(200);
    expect(await storedIds()).toEqual(['back']);
  });
});
