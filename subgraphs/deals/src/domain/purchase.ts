import { decimalOf, isCurrency, productOf, sumOf } from '@rapport/shared/money.ts';

export type PurchaseKind = 'ORDER' | 'REFUND';

/** An order or refund as the parts told so far add up to it. */
export interface Purchase {
  readonly id: string;
  readonly kind: PurchaseKind;
  /** The order's number in the shop; with the kind it is unique. */
  readonly number: string;
  /** What the event stood under that told it last: whose it is follows the anchor. */
  readonly anchorId: string;
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
  readonly anchorId: string;
  /** Whose it is as the event tells it; what was told of the anchor goes before. */
  readonly profileId: string;
  readonly total: string;
  readonly currency: string;
  readonly lineCount: number;
  readonly occurredAt: Date;
}

/** Something a customer did, as the shop tracked it. */
export interface ShopActivity {
  readonly id: string;
  /** Absent in events of version 0.1, which stand under the profile itself. */
  readonly anchorId?: string | undefined;
  readonly name: string;
  readonly occurredAt: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * The e-commerce events that tell a purchase (Segment's spec, v2 names and the older one of an order). What comes before
 * an order, from a product's page to the payment, is no purchase. An update tells the order anew, as a later telling of
 * the same share; a cancellation gives all of it back, so that a refund told as well replaces it and counts once.
 */
const KIND_BY_EVENT: Readonly<Record<string, PurchaseKind>> = {
  'Order Completed': 'ORDER',
  'Completed Order': 'ORDER',
  'Order Updated': 'ORDER',
  'Order Refunded': 'REFUND',
  'Order Cancelled': 'REFUND',
};

/** Of these a telling without any amount says nothing about the money: an update of an address, say. */
const NEEDS_AMOUNT = new Set(['Order Updated', 'Order Cancelled']);

/** Numbers stand in an index, which has no room for long ones; parts in a 32-bit column. */
const LONGEST_NUMBER = 500;
const LAST_PART = 2 ** 31 - 1;

/** Reads an event as a share of a purchase; null where it is none, lacks its number, or says nothing of the money. */
export function purchasePartOf(activity: ShopActivity, profileId: string): PurchasePart | null {
  const kind = Object.hasOwn(KIND_BY_EVENT, activity.name) ? KIND_BY_EVENT[activity.name] : undefined;
  const { order_id: orderId, part, currency } = activity.properties;
  if (kind === undefined || (typeof orderId !== 'string' && typeof orderId !== 'number')) return null;
  const number = String(orderId);
  if (number === '' || number.length > LONGEST_NUMBER) return null;
  const lines = Array.isArray(activity.properties.products) ? activity.properties.products : [];
  if (NEEDS_AMOUNT.has(activity.name) && lines.length === 0 && toldAmount(activity.properties) === null)
    return null;
  return {
    kind,
    number,
    part: typeof part === 'number' && Number.isInteger(part) && part > 0 && part <= LAST_PART ? part : 1,
    eventId: activity.id,
    anchorId: activity.anchorId ?? profileId,
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
  const told = toldAmount(properties);
  if (told !== null) return told;
  return sumOf(
    lines.map((line) => {
      const { price, quantity } = (line ?? {}) as { price?: unknown; quantity?: unknown };
      return productOf(decimalOrNull(price) ?? '0', decimalOrNull(quantity) ?? '1');
    }),
  );
}

function toldAmount(properties: Readonly<Record<string, unknown>>): string | null {
  for (const name of ['total', 'revenue', 'value']) {
    const amount = decimalOrNull(properties[name]);
    if (amount !== null) return amount;
  }
  return null;
}

function decimalOrNull(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  try {
    return decimalOf(value);
  } catch {
    return null; // a shop that sends "N/A" must not stop the others' orders
  }
}
