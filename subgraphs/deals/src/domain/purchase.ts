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

/** The e-commerce events that tell a purchase (Segment's spec, v2 names). */
const KIND_BY_EVENT: Readonly<Record<string, PurchaseKind>> = {
  'Order Completed': 'ORDER',
  'Order Refunded': 'REFUND',
};

/** Reads an event as a share of a purchase; null where it is none or lacks its number. */
export function purchasePartOf(activity: ShopActivity, profileId: string): PurchasePart | null {
  const kind = KIND_BY_EVENT[activity.name];
  const { order_id: number, part, currency } = activity.properties;
  if (kind === undefined || (typeof number !== 'string' && typeof number !== 'number') || number === '')
    return null;
  const lines = Array.isArray(activity.properties.products) ? activity.properties.products : [];
  return {
    kind,
    number: String(number),
    part: typeof part === 'number' && Number.isInteger(part) && part > 0 ? part : 1,
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
