import { AckPolicy, DeliverPolicy } from 'nats';
import type { Database } from '../db/database.ts';
import type { Envelope } from '../events/envelope.ts';
import { applyEvents } from './applyEvents.ts';
import type { Bus } from './bus.ts';
import type { Hearing } from './hear.ts';
import { streamOf } from './streams.ts';

const BATCH_MESSAGES = 64;
const WAIT_MS = 5_000;
/** The consumer goes by itself this long after a replay that was ended. */
const INACTIVE_NS = 60_000_000_000;

/**
 * Applies everything that `from` has told and its stream still holds, from the beginning, as the consumer of a part would:
 * what is recorded as heard is let pass, and what is applied is recorded. Answers how many events were applied.
 */
export async function replayStream(
  bus: Bus,
  db: Database,
  from: string,
  hearings: readonly Hearing[],
): Promise<number> {
  const stream = streamOf(from);
  const byType = new Map(hearings.map((hearing) => [hearing.type, hearing]));
  const { name, num_pending } = await bus.manager.consumers.add(stream, {
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.All,
    filter_subject: `${from}.>`,
    inactive_threshold: INACTIVE_NS,
  });
  const consumer = await bus.streams.consumers.get(stream, name);
  let applied = 0;
  try {
    for (let left = num_pending; left > 0; ) {
      const events: Envelope[] = [];
      const messages = await consumer.fetch({
        max_messages: Math.min(left, BATCH_MESSAGES),
        expires: WAIT_MS,
      });
      for await (const message of messages) {
        left -= 1;
        events.push(message.json<Envelope>());
      }
      const heard = events.filter(({ type }) => byType.has(type));
      applied += await applyEvents(db, `${db.part}-${from}`, byType, heard);
    }
  } finally {
    await bus.manager.consumers.delete(stream, name);
  }
  return applied;
}
