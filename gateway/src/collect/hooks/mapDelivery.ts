import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { derivedId } from '@rapport/shared/ids.ts';
import type { Hook, HookCondition, HookField } from './hook.ts';
import { putAt, valueAt } from './jsonPointer.ts';
import { standardDeliveryId } from './verifySignature.ts';

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly bytes: Buffer;
}

/**
 * The messages that a delivery tells: of each item, one by each rule whose conditions hold. Their ids follow from the
 * delivery's, so that a sender that repeats it, as all of them do, changes nothing.
 */
export function mapDelivery(hook: Hook, delivery: Delivery): Record<string, unknown>[] {
  const deliveryId = deliveryIdOf(hook, delivery);
  const found = hook.itemsPointer === null ? [delivery.body] : valueAt(delivery.body, hook.itemsPointer);
  const items = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return items.flatMap((item, place) =>
    hook.rules.flatMap((rule, index) => {
      if (!rule.when.every((condition) => holds(condition, item, delivery.headers))) return [];
      const message: Record<string, unknown> = {};
      for (const field of rule.fields) {
        const value = fieldValue(field, item, delivery.headers);
        if (value !== undefined) putAt(message, field.to, value);
      }
      const messageId = derivedId('hook', hook.id, deliveryId, String(place), String(index));
      return [{ ...message, type: rule.type, messageId }];
    }),
  );
}

function deliveryIdOf(hook: Hook, { headers, body, bytes }: Delivery): string {
  const own =
    hook.deliveryPointer === null
      ? headers[(hook.deliveryHeader ?? '').toLowerCase()]
      : valueAt(body, hook.deliveryPointer);
  if ((typeof own === 'string' && own !== '') || typeof own === 'number') return String(own);
  return standardDeliveryId(headers) ?? createHash('sha256').update(bytes).digest('hex');
}

function holds(
  { from, header, equals }: HookCondition,
  item: unknown,
  headers: IncomingHttpHeaders,
): boolean {
  return found(from, header, item, headers) === equals;
}

function fieldValue(field: HookField, item: unknown, headers: IncomingHttpHeaders): unknown {
  const value =
    field.from === null && field.header === null
      ? field.constant
      : found(field.from, field.header, item, headers);
  return value === undefined || value === null ? undefined : cast(value, field.cast);
}

function found(
  from: string | null,
  header: string | null,
  item: unknown,
  headers: IncomingHttpHeaders,
): unknown {
  return header === null ? valueAt(item, from ?? '') : headers[header.toLowerCase()];
}

/** A value that cannot be cast is left out: half an event is told better than none. */
function cast(value: unknown, to: HookField['cast']): unknown {
  switch (to) {
    case 'AS_IT_IS':
      return value;
    case 'STRING':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'NUMBER': {
      const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'BOOLEAN':
      return booleanOf(value);
    case 'TIMESTAMP':
      return instantOf(value);
    default:
      return to satisfies never;
  }
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || /^(?:true|yes|1)$/i.test(String(value))) return true;
  return value === 0 || /^(?:false|no|0)$/i.test(String(value)) ? false : undefined;
}

/** Seconds or milliseconds since 1970, or text; seconds are below 100,000,000,000 until the year 5138. */
function instantOf(value: unknown): string | undefined {
  const number = typeof value === 'number' || /^\d{9,14}$/.test(String(value)) ? Number(value) : Number.NaN;
  const ms = Number.isNaN(number) ? Date.parse(String(value)) : number < 1e11 ? number * 1_000 : number;
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : undefined;
}
