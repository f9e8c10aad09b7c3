import { MessageRejected, type RejectedMessage } from '@rapport/shared/events/collect.ts';
import { eventOf, subjectOf } from '@rapport/shared/events/envelope.ts';
import type { Rejected } from './batch.ts';
import { nestsDeeper } from './depth.ts';
import type { EncodedEvent } from './encode.ts';
import { isObject } from './message.ts';
import { rejections } from './rejection.ts';
import type { Source } from './sources.ts';
import { storableJson } from './storable.ts';

/** Named of one request at most; who sends more than that wrong is helped as well by the first. */
const MOST_NAMED = 100;
const EXCERPT_CHARACTERS = 500;
const NAME_CHARACTERS = 100;
const MAX_DEPTH = 100;

/** The event that keeps what was not taken of a request, so that its sender can see it; none when all was taken. */
export function encodeRejected(
  { sourceId, workspaceId }: Source,
  receivedAt: Date,
  messages: readonly unknown[],
  rejected: readonly Rejected[],
): EncodedEvent[] {
  if (rejected.length === 0) return [];
  const named = rejected.slice(0, MOST_NAMED).map((each) => described(messages[each.index], each));
  const event = eventOf(MessageRejected, {
    part: 'collect',
    workspaceId,
    subject: sourceId,
    actor: `source:${sourceId}`,
    at: receivedAt,
    data: {
      sourceId,
      receivedAt: receivedAt.toISOString(),
      messages: named,
      more: rejected.length - named.length,
    },
  });
  return [{ id: event.id, subject: subjectOf(event), json: storableJson(event) }];
}

function described(raw: unknown, { index, reason }: Rejected): RejectedMessage {
  const { messageId, type, action, event, name } = isObject(raw) ? raw : {};
  return {
    index,
    reason,
    why: rejections[reason],
    messageId: shortText(messageId),
    type: shortText(type ?? action),
    name: shortText(event ?? name),
    // JSON.stringify is recursive: what nests 100,000 levels would end the process.
    excerpt: nestsDeeper(raw, MAX_DEPTH) ? '' : (JSON.stringify(raw) ?? '').slice(0, EXCERPT_CHARACTERS),
  };
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, NAME_CHARACTERS) : null;
}
