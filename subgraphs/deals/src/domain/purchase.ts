import { decimalOf, isCurrency, productOf, sumOf } from '@rapport/shared/money.ts';

export type PurchaseKind = 'ORDER' | 'REFUND';

/** An order or refund as the parts told so far add up to it. */
export interface Purchase {
  readonly id: string;
  readonly kind: PurchaseKind;
  /** The order's number in the shop; with the kind it is unique. */
  readonly number: string;
  readonly profileId: string;
  readonly total: string;
  readonly currency: string;
  readonly lineCount: number;
  readonly occurredAt: Date;
}

/** One event's share of an order: an order too large for one event comes in parts that add up. */
export interface PurchasePart {
  readonly kind: PurchaseKind;
  readonly number: string;
  /** From 1. A part told again replaces itself, so that a shop and its web page may both tell an order. */
  readonly part: number;
  readonly eventId: string;
  readonly profileId: string;
  readonly total: string;
  readonly currency: string;
  readonly lineCount: number;
  readonly occurredAt: Date;
}

/** Something a customer did, as the shop tracked it. */
export interface ShopActivity {
  readonly id: string;
  readonly name: string;
  readonly occurredAt: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The e-commerce events that tell a purchase (Segment's spec, v2 names). */
const KIND_BY_EVENT: ReadonlyMap<string, PurchaseKind> = new Map([
  ['Order Completed', 'ORDER'],
  ['Order Refunded', 'REFUND'],
]);

/** Numbers stand in an index, which has no room for long ones; parts in a 32-bit column. */
const LONGEST_NUMBER = 500;
const LAST_PART = 2 ** 31 - 1;

/** Reads an event as a share of a purchase; null where it is none, or lacks a number one can find it by. */
export function purchasePartOf(activity: ShopActivity, profileId: string): PurchasePart | null {
  const kind = KIND_BY_EVENT.get(activity.name);
  const { order_id: orderId, part, currency } = activity.properties;
  if (kind === undefined || (typeof orderId !== 'string' && typeof orderId !== 'number')) return null;
  const number = String(orderId);
  if (number === '' || number.length > LONGEST_NUMBER) return null;
  const lines = Array.isArray(activity.properties.products) ? activity.properties.products : [];
  return {
    kind,
    number,
    part: typeof part === 'number' && Number.isInteger(part) && part > 0 && part <= LAST_PART ? part : 1,
    eventId: activity.id,
    profileId,
    total: totalOf(activity.properties, lines),
    currency:
      typeof currency === 'string' && isCurrency(currency.toUpperCase()) ? currency.toUpperCase() : 'USD',
    lineCount: lines.length,
    occurredAt: new Date(activity.occurredAt),
  };
}

/** `total`, else `revenue`, else `value`, else the lines' prices times quantities; exact. USD and 0 are the spec's defaults. */
function totalOf(properties: Readonly<Record<string, unknown>>, lines: readonly unknown[]): string {
  for (const name of ['total', 'revenue', 'value']) {
    const amount = decimalOrNull(properties[name]);
    if (amount !== null) return amount;
  }
  return sumOf(
    lines.map((line) => {
      const { price, quantity } = (line ?? {}) as { price?: unknown; quantity?: unknown };
      return productOf(decimalOrNull(price) ?? '0', decimalOrNull(quantity) ?? '1');
    }),
  );
}

function decimalOrNull(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  try {
    return decimalOf(value);
  } catch {
    return null; // a shop that sends "N/A" must not stop the others' orders
  }
}
