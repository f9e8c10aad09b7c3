import { z } from 'zod';
import { defineEvent } from './envelope.ts';

const json = z.record(z.string(), z.unknown());

/** One message of a tracking SDK after checks and time correction. All times ISO 8601, UTC. */
export const collectedMessage = z.object({
  messageId: z.string(),
  type: z.enum(['track', 'page', 'screen', 'identify', 'group', 'alias']),
  /** The event of `track`, the name of `page` and `screen`. */
  name: z.string().optional(),
  userId: z.string().optional(),
  anonymousId: z.string().optional(),
  /** Of `alias`. */
  previousId: z.string().optional(),
  /** Of `group`. */
  groupId: z.string().optional(),
  traits: json.optional(),
  properties: json.optional(),
  context: json.optional(),
  /** When it happened by our clock: corrected by `receivedAt - sentAt`, never in the future. */
  timestamp: z.string(),
  /** When it happened by the sender's clock. */
  originalTimestamp: z.string(),
  sentAt: z.string().optional(),
});

export type CollectedMessage = z.infer<typeof collectedMessage>;

/** The accepted messages of one request, stored before the request is answered. Subject: the source's id. */
export const BatchAccepted = defineEvent(
  'collect.batch.accepted.v1',
  z.object({
    sourceId: z.string(),
    receivedAt: z.string(),
    /** Of the browser that sent them; servers speak for others, so theirs is not kept. */
    ip: z.string().optional(),
    messages: z.array(collectedMessage).min(1),
  }),
);

export type BatchAcceptedData = z.infer<typeof BatchAccepted.schema>;

/** A message that was not taken, as far as it could be read. */
export const rejectedMessage = z.object({
  /** Position in its request, from 0. */
  index: z.number().int(),
  /** As in `gateway/src/collect/rejection.ts`. */
  reason: z.string(),
  /** The same for people. */
  why: z.string(),
  messageId: z.string().nullable(),
  type: z.string().nullable(),
  name: z.string().nullable(),
  /** The beginning of the message as it came, as JSON; empty where it cannot be shown. */
  excerpt: z.string(),
});

export type RejectedMessage = z.infer<typeof rejectedMessage>;

/**
 * Messages of one request that can never be taken, stored before the request is answered. Subject: the source's id.
 * Not under `collect`: between accepted batches they would cut what one consumer applies as a set into single ones.
 */
export const MessageRejected = defineEvent(
  'rejected.message.recorded.v1',
  z.object({
    sourceId: z.string(),
    receivedAt: z.string(),
    messages: z.array(rejectedMessage).min(1),
    /** Rejected in the same request and not named: a sender that is all wrong must not fill the log. */
    more: z.number().int(),
  }),
);
