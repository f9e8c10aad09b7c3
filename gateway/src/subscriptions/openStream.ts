import type { Bus } from '@rapport/shared/bus/bus.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { type Delivery, deliver, type Payload } from './deliver.ts';
import type { EventLog } from './eventLog.ts';
import type { Interest } from './eventQueue.ts';
import { Attachment, listen } from './listen.ts';
import { deliverySeconds, payloadsSent, streamsEnded, streamsOpen } from './metrics.ts';
import { mayHear } from './rights.ts';
import type { Session } from './session.ts';
import { endable, type Stream } from './stream.ts';

export interface StreamOptions {
  readonly bus: Bus;
  readonly eventLog: EventLog;
  readonly interest: Interest;
  readonly after: number | null;
  readonly maxQueued: number;
  readonly session: Session;
  readonly right: string;
  readonly delivery: Delivery;
  readonly cursorOf: (sequence: number) => string;
}

/** Begins to hear before it answers: whatever happens from then on arrives. */
export async function openStream(options: StreamOptions): Promise<Stream<Payload>> {
  const { session, right, eventLog, interest, maxQueued, delivery } = options;
  const attachment = new Attachment(eventLog, interest, maxQueued);
  await attachment.renew();
  const labels = { field: delivery.prepared.name };
  streamsOpen.inc(labels);
  const stream = endable((signal) => {
    signal.addEventListener('abort', () => {
      attachment.end();
      unwatch();
      session.ended.removeEventListener('abort', onSessionEnd);
      streamsOpen.dec(labels);
    });
    return payloads(options, attachment, signal);
  });
  const end = (reason: RapportError): void => {
    streamsEnded.inc({ code: reason.code });
    stream.end(reason);
  };
  const onSessionEnd = (): void => {
    const reason: unknown = session.ended.reason;
    if (reason instanceof RapportError) end(reason);
    else stream.end();
  };
  const unwatch = session.watch(() => {
    if (!mayHear(session.caller, right))
      end(new RapportError('FORBIDDEN', `This needs the right ${right}, which the caller has no more.`));
  });
  if (session.ended.aborted) onSessionEnd();
  else session.ended.addEventListener('abort', onSessionEnd);
  return stream;
}

async function* payloads(
  { bus, interest, after, session, delivery, cursorOf }: StreamOptions,
  attachment: Attachment,
  signal: AbortSignal,
): AsyncGenerator<Payload, void, void> {
  const { name } = delivery.prepared;
  try {
    for await (const { event, isLive } of listen({ bus, attachment, interest, after }, signal)) {
      const cursor = event.once('cursor', () => cursorOf(event.sequence));
      const payload = await deliver(delivery, event, cursor, session.caller);
      if (signal.aborted) return;
      if (payload === null) continue;
      payloadsSent.inc({ field: name });
      if (isLive) deliverySeconds.observe((Date.now() - Date.parse(event.envelope.time)) / 1000);
      yield payload;
    }
  } catch (error) {
    streamsEnded.inc({ code: error instanceof RapportError ? error.code : 'INTERNAL' });
    throw error;
  }
}
