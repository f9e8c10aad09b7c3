import { randomUUID } from 'node:crypto';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { nestsDeeper } from './depth.ts';
import type { Rejection } from './rejection.ts';
import { correctedMs, instantOf } from './time.ts';

export type MessageType = CollectedMessage['type'];
type Json = Record<string, unknown>;

/** What the request tells about all of its messages. */
export interface Call {
  /** As the path says; the messages of a batch tell their own. */
  readonly type?: MessageType | undefined;
  readonly receivedAtMs: number;
  readonly sentAtMs?: number | undefined;
  /** Stands in for messages without a time. */
  readonly timestamp?: unknown;
  /** What a message's own context does not say. */
  readonly context?: Json | undefined;
  /** The browser asks not to be sold or shared (`Sec-GPC: 1`). */
  readonly optedOut?: boolean;
}

const TYPES: ReadonlySet<unknown> = new Set<MessageType>([
  'track',
  'page',
  'screen',
  'identify',
  'group',
  'alias',
]);
const MAX_MESSAGE_ID = 100;
/** Ids and names stand in database indexes, which refuse long keys. */
const MAX_KEY = 500;
const MAX_DEPTH = 100;

/**
 * One message of an SDK, checked and with its time corrected, or why it cannot be taken.
 * Written out by hand: this runs 10,000 times a second, and a schema library took as long as the JSON itself.
 * `action` and `user_id` are older names that Segment's own examples still use.
 */
export function readMessage(raw: unknown, call: Call): CollectedMessage | Rejection {
  if (!isObject(raw)) return 'NOT_AN_OBJECT';
  if (nestsDeeper(raw, MAX_DEPTH)) return 'TOO_DEEP';
  const type = call.type ?? raw.type ?? raw.action;
  if (!isType(type)) return 'UNKNOWN_TYPE';
  const messageId = messageIdOf(raw.messageId);
  if (messageId === undefined) return 'BAD_MESSAGE_ID';
  const originalMs = originalOf(raw, call);
  if (Number.isNaN(originalMs)) return 'BAD_TIME';
  const sentAtMs = call.sentAtMs ?? sentAtOf(raw.sentAt);
  const message: CollectedMessage = {
    messageId,
    type,
    timestamp: iso(correctedMs(originalMs ?? sentAtMs ?? call.receivedAtMs, sentAtMs, call.receivedAtMs)),
    originalTimestamp: iso(originalMs ?? sentAtMs ?? call.receivedAtMs),
  };
  if (sentAtMs !== undefined) message.sentAt = iso(sentAtMs);
  return takeIds(message, raw) ?? takeName(message, raw) ?? takeFields(message, raw, call) ?? message;
}

/** The instant of a `sentAt`; one that cannot be read corrects nothing, and is no reason to lose the events. */
export function sentAtOf(value: unknown): number | undefined {
  const ms = instantOf(value);
  return Number.isNaN(ms) ? undefined : ms;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isType(value: unknown): value is MessageType {
  return TYPES.has(value);
}

function messageIdOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return randomUUID();
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= MAX_MESSAGE_ID ? value : undefined;
}

/** Undefined when no time is given, NaN when one is given that cannot be read. */
function originalOf(raw: Json, call: Call): number | undefined {
  for (const value of [raw.originalTimestamp, raw.timestamp, call.timestamp]) {
    if (value !== undefined && value !== null && value !== '') return instantOf(value);
  }
  return undefined;
}

function takeIds(message: CollectedMessage, raw: Json): Rejection | undefined {
  const userId = idOf(raw.userId ?? raw.user_id);
  const anonymousId = idOf(raw.anonymousId ?? raw.anonymous_id);
  const groupId = message.type === 'group' ? idOf(raw.groupId) : undefined;
  const previousId = message.type === 'alias' ? idOf(raw.previousId) : undefined;
  if (userId === null || anonymousId === null || groupId === null || previousId === null) return 'BAD_ID';
  if (userId === undefined && anonymousId === undefined) return 'NO_IDENTITY';
  if (message.type === 'group' && groupId === undefined) return 'NO_GROUP';
  if (message.type === 'alias' && (previousId === undefined || userId === undefined)) return 'NO_PREVIOUS_ID';
  if (userId !== undefined) message.userId = userId;
  if (anonymousId !== undefined) message.anonymousId = anonymousId;
  if (previousId !== undefined) message.previousId = previousId;
  if (groupId !== undefined) message.groupId = groupId;
  return undefined;
}

/** Undefined when none is given, null when it cannot be one. Many shops number their customers. */
function idOf(value: unknown): string | undefined | null {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= MAX_KEY ? value : null;
}

function takeName(message: CollectedMessage, raw: Json): Rejection | undefined {
  if (message.type === 'track') {
    if (typeof raw.event !== 'string' || raw.event === '' || raw.event.length > MAX_KEY) return 'BAD_NAME';
    message.name = raw.event;
  } else if (message.type === 'page' || message.type === 'screen') {
    const { name = null } = raw;
    if (name !== null && (typeof name !== 'string' || name.length > MAX_KEY)) return 'BAD_NAME';
    if (name !== null && name !== '') message.name = name;
  }
  return undefined;
}

function takeFields(message: CollectedMessage, raw: Json, call: Call): Rejection | undefined {
  const { traits = null, properties = null, context = null, category } = raw;
  if (
    (traits !== null && !isObject(traits)) ||
    (properties !== null && !isObject(properties)) ||
    (context !== null && !isObject(context))
  ) {
    return 'BAD_FIELD';
  }
  if (traits !== null) message.traits = traits;
  if (properties !== null) message.properties = properties;
  // The category of a page stands beside its name in some SDKs and among its properties in others.
  if (typeof category === 'string' && (message.type === 'page' || message.type === 'screen')) {
    message.properties = { category, ...message.properties };
  }
  if (context !== null || call.context !== undefined || call.optedOut === true) {
    message.context = contextOf(context, call);
  }
  return undefined;
}

function contextOf(own: Json | null, { context, optedOut = false }: Call): Json {
  if (context === undefined && !optedOut) return own ?? {};
  return { ...context, ...own, ...(optedOut ? { gpc: true } : {}) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
