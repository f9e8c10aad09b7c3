import { RapportError } from '@rapport/shared/errors.ts';
import type { CollectLimits } from './limits.ts';
import { type Call, isObject, type MessageType, readMessage, sentAtOf } from './message.ts';
import type { Rejection, Warning } from './rejection.ts';
import { storableJson } from './storable.ts';

/** A request's body after decompression and parsing. */
export interface Payload {
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: number;
}

export interface Rejected {
  /** Position in the batch, from 0. */
  readonly index: number;
  readonly reason: Rejection;
}

/** A message that was taken and will do nothing, which its sender should know. */
export interface Warned {
  readonly index: number;
  readonly warning: Warning;
}

export interface ReadBatch {
  /** Collected messages, each as JSON. */
  readonly accepted: readonly string[];
  readonly rejected: readonly Rejected[];
  readonly warned: readonly Warned[];
  /** The messages as they came; positions in `rejected` and `warned` are positions in here. */
  readonly messages: readonly unknown[];
}

export interface BatchFacts {
  readonly receivedAt: Date;
  readonly optedOut: boolean;
  /** The longest message that one event of the bus can carry. */
  readonly maxMessageBytes: number;
}

/**
 * Checks every message of a request; one that cannot be taken never costs the others.
 * @throws RapportError `BAD_USER_INPUT` when there is no batch, `PAYLOAD_TOO_LARGE` when it has too many messages
 */
export function readBatch(
  payload: Payload,
  type: MessageType | 'batch',
  facts: BatchFacts,
  limits: CollectLimits,
): ReadBatch {
  const { body } = payload;
  const messages = type === 'batch' ? messagesOf(body, limits) : [body];
  const call: Call = {
    receivedAtMs: facts.receivedAt.getTime(),
    sentAtMs: sentAtOf(body.sentAt),
    optedOut: facts.optedOut,
    ...(type === 'batch'
      ? { timestamp: body.timestamp, context: isObject(body.context) ? body.context : undefined }
      : { type }),
  };
  const accepted: string[] = [];
  const rejected: Rejected[] = [];
  const warned: Warned[] = [];
  for (const [index, raw] of messages.entries()) {
    const message = readMessage(raw, call);
    if (typeof message === 'string') {
      rejected.push({ index, reason: message });
      continue;
    }
    const json = storableJson(message);
    if (isTooLarge(raw, json, payload, facts, limits)) {
      rejected.push({ index, reason: 'TOO_LARGE' });
      continue;
    }
    accepted.push(json);
    if (message.type === 'alias' && message.previousId === message.userId) {
      warned.push({ index, warning: 'ALIAS_OF_ITSELF' });
    }
  }
  return { accepted, rejected, warned, messages };
}

function messagesOf(body: Payload['body'], { batchEvents }: CollectLimits): readonly unknown[] {
  if (!Array.isArray(body.batch)) {
    throw new RapportError('BAD_USER_INPUT', 'The body of a batch is { "batch": [ … ] }.');
  }
  if (body.batch.length > batchEvents) {
    throw new RapportError(
      'PAYLOAD_TOO_LARGE',
      `The batch has ${body.batch.length} events; ${batchEvents} are accepted.`,
    );
  }
  return body.batch;
}

/** What counts is the event as it came, written without spaces; most bodies are too small to hold a large one. */
function isTooLarge(
  raw: unknown,
  json: string,
  { bytes }: Payload,
  { maxMessageBytes }: BatchFacts,
  { eventBytes }: CollectLimits,
): boolean {
  if (bytes > eventBytes && Buffer.byteLength(JSON.stringify(raw)) > eventBytes) return true;
  return json.length * 3 > maxMessageBytes && Buffer.byteLength(json) > maxMessageBytes;
}
