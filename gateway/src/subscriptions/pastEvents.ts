import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { AckPolicy, type Consumer, DeliverPolicy, type JsMsg } from 'nats';
import { LoggedEvent } from './loggedEvent.ts';

export interface PastRange {
  readonly stream: string;
  readonly filterSubject: string;
  /** The first and the last place, both included. */
  readonly from: number;
  readonly to: number;
}

/** In memory for one subscriber that catches up. */
const PAGE_MESSAGES = 200;
const PAGE_TIMEOUT_MS = 5_000;
/** JetStream forgets the reader of a subscriber that takes no page for this long; a new one goes on. */
const INACTIVE_MS = 30_000;
const ATTEMPTS = 5;

/**
 * Reads what lies in a stream already, page by page, as fast as it is taken. JetStream's consumer without
 * acknowledgement may lose messages on their way when a connection breaks: its own count of deliveries shows it, and a
 * new reader begins after the last place that was read.
 */
export async function* pastEvents(bus: Bus, range: PastRange): AsyncGenerator<LoggedEvent> {
  let from = range.from;
  for (let attempt = 1; from <= range.to; attempt += 1) {
    let progress = false;
    try {
      for await (const message of messagesFrom(bus, { ...range, from })) {
        from = message.seq + 1;
        progress = true;
        yield new LoggedEvent(message.seq, message.json<Envelope>());
      }
      return;
    } catch (error) {
      if (progress) attempt = 0;
      if (attempt >= ATTEMPTS) {
        throw new RapportError('UNAVAILABLE', 'What has happened since cannot be read just now.', {
          cause: error,
        });
      }
      await delay(100 * 2 ** attempt);
    }
  }
}

/** Ends after the last message of the range; throws when a message is missing or a page does not come. */
async function* messagesFrom(
  bus: Bus,
  { stream, filterSubject, from, to }: PastRange,
): AsyncGenerator<JsMsg> {
  const made = await bus.manager.consumers.add(stream, {
    // With a name: the subject that makes one without says nothing of its filter, and the gateway's login may not use it.
    name: `past_${randomUUID()}`,
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: from,
    filter_subject: filterSubject,
    inactive_threshold: INACTIVE_MS * 1_000_000,
    mem_storage: true,
    num_replicas: 1,
  });
  try {
    if (made.num_pending === 0) return;
    const consumer = await bus.streams.consumers.get(stream, made.name);
    yield* pagesOf(consumer, made.num_pending, to);
  } finally {
    bus.manager.consumers.delete(stream, made.name).catch(() => {}); // JetStream does it, a little later
  }
}

async function* pagesOf(consumer: Consumer, pending: number, to: number): AsyncGenerator<JsMsg> {
  let delivered = 0;
  while (delivered < pending) {
    const before = delivered;
    const page = await consumer.fetch({
      max_messages: Math.min(PAGE_MESSAGES, pending - delivered),
      expires: PAGE_TIMEOUT_MS,
    });
    for await (const message of page) {
      delivered += 1;
      if (message.info.deliverySequence !== delivered) throw new Error('A message was lost on its way.');
      if (message.seq > to) return;
      yield message;
      if (message.seq === to || message.info.pending === 0) return;
    }
    if (delivered === before) throw new Error('JetStream gave no page.');
  }
}
