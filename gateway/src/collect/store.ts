import type { Bus } from '@rapport/shared/bus/bus.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { Events } from 'nats';
import type { EncodedEvent } from './encode.ts';

export interface CollectStore {
  /** What one event may have, as the connected server says. */
  maxPayloadBytes(): number;
  /** Resolves when JetStream has stored all of them. Throws `UNAVAILABLE` when it has not, for whatever reason. */
  store(events: readonly EncodedEvent[]): Promise<void>;
}

/** What nats-server allows unless told otherwise. */
const USUAL_MAX_PAYLOAD_BYTES = 1_048_576;

/** Writes to JetStream, and refuses at once while there is no connection rather than let each request wait 5 s. */
export function createStore(bus: Bus): CollectStore {
  let connected = true;
  void (async () => {
    for await (const { type } of bus.connection.status()) {
      if (type === Events.Disconnect) connected = false;
      else if (type === Events.Reconnect) connected = true;
    }
    connected = false;
  })();
  return {
    maxPayloadBytes: () => bus.connection.info?.max_payload ?? USUAL_MAX_PAYLOAD_BYTES,
    store: async (events) => {
      if (!connected)
        throw new RapportError('UNAVAILABLE', 'Nothing can be stored just now; repeat this later.');
      await Promise.all(events.map(({ subject, id, json }) => bus.publishEncoded(subject, id, json)));
    },
  };
}
