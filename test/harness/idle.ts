import type { JetStreamManager } from 'nats';

/**
 * Waits until everything told so far has been dealt with: no outbox holds anything and no consumer has anything to be
 * delivered or acknowledged, seen twice in a row, since what is applied may be told on.
 */
export async function untilIdle(manager: JetStreamManager, outboxRows: () => Promise<number>): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const waiting = (await outboxRows()) + (await consumersWaiting(manager));
    quiet = waiting === 0 ? quiet + 1 : 0;
  }
}

async function consumersWaiting(manager: JetStreamManager): Promise<number> {
  let waiting = 0;
  for await (const stream of manager.streams.list()) {
    for await (const consumer of manager.consumers.list(stream.config.name)) {
      waiting += consumer.num_pending + consumer.num_ack_pending;
    }
  }
  return waiting;
}
