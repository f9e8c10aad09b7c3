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

/**
 * Writes to JetStream. While there is no connection it refuses at once, what is on its way included, rather than let
 * every request wait 5 s for an acknowledgement; what was stored all the same comes again with the same messageIds.
 */
export function createStore(bus: Bus): CollectStore {
  let connected = true;
  const underway = new Set<(reason: Error) => void>();
  const disconnect = () => {
    connected = false;
    for (const refuse of underway) refuse(unavailable());
  };
  void (async () => {
    for await (const { type } of bus.connection.status()) {
      if (type === Events.Disconnect) disconnect();
      else if (type === Events.Reconnect) connected = true;
    }
    disconnect();
  })();
  return {
    maxPayloadBytes: () => bus.connection.info?.max_payload ?? USUAL_MAX_PAYLOAD_BYTES,
    store: async (events) => {
      if (!connected) throw unavailable();
      const { promise: lost, reject } = Promise.withResolvers<never>();
      underway.add(reject);
      try {
        const stored = events.map(({ subject, id, json }) => bus.publishEncoded(subject, id, json));
        await Promise.race([Promise.all(stored), lost]);
      } finally {
        underway.delete(reject);
      }
    },
  };
}

function unavailable(): RapportError {
  return new RapportError('UNAVAILABLE', 'Nothing can be stored just now; repeat this later.');
}
