import { type CollectOptions, createCollect } from '@rapport/gateway/collect/collect.ts';
import { startFront } from '@rapport/gateway/http/front.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { BatchAccepted, type BatchAcceptedData, MessageRejected } from '@rapport/shared/events/collect.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';

export interface CollectSetting {
  readonly url: string;
  readonly bus: Bus;
  /** Every accepted batch stored since the last call, in order, each checked against its contract. */
  stored(): Promise<Envelope<BatchAcceptedData>[]>;
  /** What was kept of rejected messages since the last call of either. */
  storedRejections(): Promise<Rejections[]>;
  stop(): Promise<void>;
}

type Rejections = ReturnType<typeof MessageRejected.schema.parse>;

export type CollectSettingOptions = Omit<CollectOptions, 'bus' | 'log'> & { readonly natsUrl: string };

/** The collection endpoint alone on a free port, in front of a real JetStream. */
export async function startCollectSetting(options: CollectSettingOptions): Promise<CollectSetting> {
  const bus = await Bus.connect({ url: options.natsUrl, name: 'collect-test' });
  const log = createLog('collect-test', 'silent');
  const { natsUrl: _, ...collect } = options;
  const routes = createCollect({ ...collect, bus, log });
  const front = await startFront({ port: 0, host: '127.0.0.1', routes, origins: [], production: false, log });
  let next = (await bus.manager.streams.info('COLLECT')).state.last_seq + 1;
  const read = async (): Promise<Envelope[]> => {
    const { last_seq } = (await bus.manager.streams.info('COLLECT')).state;
    const events: Envelope[] = [];
    for (; next <= last_seq; next += 1) {
      events.push((await bus.manager.streams.getMessage('COLLECT', { seq: next })).json<Envelope>());
    }
    return events;
  };
  return {
    url: `http://127.0.0.1:${front.port}`,
    bus,
    stored: async () =>
      (await read())
        .filter(({ type }) => type === BatchAccepted.type)
        .map((event) => ({ ...event, data: BatchAccepted.schema.parse(event.data) })),
    storedRejections: async () =>
      (await read())
        .filter(({ type }) => type === MessageRejected.type)
        .map(({ data }) => MessageRejected.schema.parse(data)),
    stop: async () => {
      await front.stop();
      await bus.close();
    },
  };
}
