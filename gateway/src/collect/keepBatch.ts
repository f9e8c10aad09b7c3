import type { IncomingMessage } from 'node:http';
import { type Payload, type ReadBatch, readBatch } from './batch.ts';
import { browserAddress } from './browserAddress.ts';
import { ENVELOPE_BYTES, encodeBatch } from './encode.ts';
import { encodeRejected } from './encodeRejected.ts';
import type { CollectLimits } from './limits.ts';
import type { MessageType } from './message.ts';
import { messagesAccepted, messagesRejected } from './metrics.ts';
import type { Source } from './sources.ts';
import type { CollectStore } from './store.ts';

/** What a request carries: one message of a type, or several of any. */
export type Kind = MessageType | 'batch';

/** A request whose source is known and whose body is read. */
export interface Arrived {
  readonly request: IncomingMessage;
  readonly source: Source;
  readonly receivedAt: Date;
  readonly payload: Payload;
  readonly kind: Kind;
}

export type KeepBatch = (arrived: Arrived) => Promise<ReadBatch>;

/** Checks the messages of a request and stores them, those that are not taken as well, before it resolves. */
export function createKeep(
  { store, maxPayloadBytes }: CollectStore,
  limits: CollectLimits,
  addressOf: (request: IncomingMessage) => string | undefined,
): KeepBatch {
  return async ({ request, source, receivedAt, payload, kind }) => {
    const maxPayload = maxPayloadBytes();
    const facts = {
      receivedAt,
      optedOut: request.headers['sec-gpc'] === '1',
      maxMessageBytes: maxPayload - ENVELOPE_BYTES,
    };
    const batch = readBatch(payload, kind, facts, limits);
    const ip = browserAddress(request, addressOf);
    await store([
      ...encodeBatch(source, receivedAt, batch.accepted, maxPayload, ip),
      ...encodeRejected(source, receivedAt, batch.messages, batch.rejected),
    ]);
    messagesAccepted.inc(batch.accepted.length);
    for (const { reason } of batch.rejected) messagesRejected.inc({ reason });
    return batch;
  };
}
