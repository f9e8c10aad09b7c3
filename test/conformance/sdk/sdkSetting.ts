import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { expect } from 'vitest';
import { type CollectSetting, startCollectSetting } from '../../../gateway/test/collectSetting.ts';
import { startTestNats } from '../../harness/nats.ts';

/** Collection as other people's SDKs meet it, with room for one request at a time. */
export interface SdkSetting {
  readonly url: string;
  /** Everything stored since the last call, in order. */
  messages(): Promise<CollectedMessage[]>;
  /**
   * Runs `send` while nothing can be taken, until a request was refused: with 429 while there is no room, with 503 while
   * the stream is full. Then all is well again.
   */
  refuseOnce(status: 429 | 503, send: () => void): Promise<void>;
  stop(): Promise<void>;
}

export async function startSdkSetting(): Promise<SdkSetting> {
  const nats = await startTestNats();
  const setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => new Date() },
    sourceOf: async () => ({ sourceId: 'src_1', workspaceId: 'ws_1' }),
    limits: { requestsInFlight: 1 },
  });
  return {
    url: setting.url,
    messages: async () => (await setting.stored()).flatMap(({ data }) => data.messages),
    refuseOnce: async (status, send) => {
      const end = await (status === 429 ? occupy(setting.url) : fill(setting));
      const before = await refusals(status);
      send();
      await expect.poll(() => refusals(status), { timeout: 10_000, interval: 5 }).toBeGreaterThan(before);
      await end();
    },
    stop: async () => {
      await setting.stop();
      await nats.stop();
    },
  };
}

/** Takes the one place by a request whose body does not come before it is released; nothing of it is stored. */
async function occupy(url: string): Promise<() => Promise<void>> {
  const body = '{"batch":[]}';
  const slow = httpRequest(`${url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: 'Bearer wk_slow', 'content-length': body.length, expect: '100-continue' },
  });
  slow.flushHeaders();
  await once(slow, 'continue'); // it is in
  return async () => {
    slow.end(body);
    const [response] = await once(slow, 'response');
    response.resume();
    await once(response, 'end');
  };
}

/** Leaves no room in the stream, which refuses what comes rather than forget what is there. */
async function fill({ url, bus, stored }: CollectSetting): Promise<() => Promise<void>> {
  const filler = { type: 'track', event: 'Filler', userId: 'u1' };
  await fetch(`${url}/v1/track`, {
    method: 'POST',
    headers: { authorization: 'Bearer wk_fill' },
    body: JSON.stringify(filler),
  });
  await stored();
  const { config, state } = await bus.manager.streams.info('COLLECT');
  await bus.manager.streams.update('COLLECT', { ...config, max_msgs: state.messages });
  return async () => {
    await bus.manager.streams.update('COLLECT', config);
  };
}

async function refusals(status: number): Promise<number> {
  const { values } = (await metrics.getMetricsAsJSON()).find(
    ({ name }) => name === 'rapport_collect_refused_total',
  ) ?? { values: [] };
  return values.find(({ labels }) => String(labels.status) === String(status))?.value ?? 0;
}
