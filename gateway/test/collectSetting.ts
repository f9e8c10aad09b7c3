import { createCollect } from '@rapport/gateway/collect/collect.ts';
import type { CollectLimits } from '@rapport/gateway/collect/limits.ts';
import type { FindSource } from '@rapport/gateway/collect/sources.ts';
import { startFront } from '@rapport/gateway/http/front.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { BatchAccepted, type BatchAcceptedData } from '@rapport/shared/events/collect.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';

export interface CollectSetting {
  readonly url: string;
  readonly bus: Bus;
  /** Every event stored since the last call, in order, each checked against its contract. */
  stored(): Promise<Envelope<BatchAcceptedData>[]>;
  stop(): Promise<void>;
}

export interface CollectSettingOptions {
  readonly natsUrl: string;
  readonly sourceOf: FindSource;
  readonly clock: Clock;
  readonly limits?: Partial<CollectLimits>;
}

/** The collection endpoint alone on a free port, in front of a real JetStream. */
export async function startCollectSetting(options: CollectSettingOptions): Promise<CollectSetting> {
  const bus = await Bus.connect({ url: options.natsUrl, name: 'collect-test' });
  const log = createLog('collect-test', 'silent');
  const { natsUrl: _, ...collect } = options;
  const routes = createCollect({ ...collect, bus, log });
  const front = await startFront({ port: 0, host: '127.0.0.1', routes, origins: [], production: false, log });
  let next = (await bus.manager.streams.info('COLLECT')).state.last_seq + 1;
  return {
    url: `http://127.0.0.1:${front.port}`,
    bus,
    stored: async () => {
      const { last_seq } = (await bus.manager.streams.info('COLLECT')).state;
      const events: Envelope<BatchAcceptedData>[] = [];
      for (; next <= last_seq; next += 1) {
        const event = (await bus.manager.streams.getMessage('COLLECT', { seq: next })).json<Envelope>();
        events.push({ ...event, data: BatchAccepted.schema.parse(event.data) });
      }
      return events;
    },
    stop: async () => {
      await front.stop();
      await bus.close();
    },
  };
}
