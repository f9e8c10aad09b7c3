import { derivedId } from '@rapport/shared/ids.ts';
import { productOf, sumOf } from '@rapport/shared/money.ts';
import type { Invoice } from './invoices.ts';
import type { OrderLine } from './orderLine.ts';

export type OrderKind = 'order' | 'refund';

/** An order or credit note as the shop's events tell it. */
export interface Order {
  readonly number: string;
  readonly kind: OrderKind;
  /** What it adds to the shop's turnover: negative for a refund. */
  readonly net: string;
  readonly customer: string;
  readonly country: string;
  /** Of its earliest line. */
  readonly time: string;
  readonly currency: string;
  readonly lines: readonly OrderLine[];
}

/** Room for the products in an event of 32 KB; the rest is for the other properties and ids. */
const MAX_PRODUCT_BYTES = 28 * 1024;
const MAX_MESSAGE_ID = 100;

/** An invoice as one order, or why it cannot be one. Numbers that begin with the prefix are credit notes. */
export function orderOf({ number, lines }: Invoice, refundPrefix: string): Order | string {
  const customers = new Set(lines.map(({ customer }) => customer).filter((customer) => customer !== ''));
  if (customers.size > 1) return `the invoice has several customers: ${[...customers].join(', ')}`;
  const currencies = new Set(lines.map(({ currency }) => currency));
  const [currency = '', ...others] = currencies;
  if (others.length > 0) return `the invoice has several currencies: ${[...currencies].join(', ')}`;
  return {
    number,
    kind: refundPrefix !== '' && number.startsWith(refundPrefix) ? 'refund' : 'order',
    net: sumOf(lines.map(({ amount }) => amount)),
    customer: [...customers][0] ?? '',
    country: lines.find(({ country }) => country !== '')?.country ?? '',
    time: lines.map(({ time }) => time).sort()[0] ?? '',
    currency,
    lines,
  };
}

/**
 * The `Order Completed` or `Order Refunded` events of an order, each as JSON: one, or where it is too large for one,
 * parts that add up to it. A refund's amounts are positive. Ids are derived from the order alone, so that telling it
 * again changes nothing. No `sentAt`: the times are history, and not to be corrected by this machine's clock.
 */
export function orderEvents(order: Order): string[] {
  const parts = partsOf(order);
  return parts.map(({ products, total }, index) => {
    const properties = {
      order_id: order.number,
      total: numberOrText(total),
      currency: order.currency,
      ...(parts.length === 1 ? {} : { part: index + 1, parts: parts.length }),
    };
    const message = {
      type: 'track',
      event: order.kind === 'order' ? 'Order Completed' : 'Order Refunded',
      messageId: messageIdOf(order.kind, order.number, String(index + 1)),
      ...whoOf(order),
      timestamp: order.time,
    };
    const head = JSON.stringify({ ...message, properties: { ...properties, products: [] } });
    return `${head.slice(0, -']}}'.length)}${products.join(',')}]}}`;
  });
}

/** Tells where a customer lives, the first time it is seen and whenever it changes: a trait belongs to the person. */
export function customerEvent({ kind, number, customer, country, time }: Order): string {
  return JSON.stringify({
    type: 'identify',
    messageId: messageIdOf('customer', customer, `${kind}:${number}`),
    userId: customer,
    timestamp: time,
    traits: { country },
  });
}

/** Nobody is made up for a line without a customer: its order is a visitor of its own. */
function whoOf({ customer, kind, number }: Order): { userId: string } | { anonymousId: string } {
  return customer === '' ? { anonymousId: `${kind}:${number}` } : { userId: customer };
}

function partsOf(order: Order): { products: string[]; total: string }[] {
  const signed = (decimal: string) => (order.kind === 'refund' ? productOf(decimal, '-1') : decimal);
  const parts: { products: string[]; amounts: string[]; bytes: number }[] = [];
  for (const line of order.lines) {
    const product = JSON.stringify({
      product_id: line.sku,
      ...(line.name === '' ? {} : { name: line.name }),
      price: numberOrText(line.price),
      quantity: numberOrText(signed(line.quantity)),
    });
    const bytes = Buffer.byteLength(product) + 1;
    let part = parts.at(-1);
    if (part === undefined || part.bytes + bytes > MAX_PRODUCT_BYTES) {
      part = { products: [], amounts: [], bytes: 0 };
      parts.push(part);
    }
    part.products.push(product);
    part.amounts.push(line.amount);
    part.bytes += bytes;
  }
  return parts.map(({ products, amounts }) => ({ products, total: signed(sumOf(amounts)) }));
}

/** A JSON number where a double holds the decimal exactly as written, else text. */
function numberOrText(decimal: string): number | string {
  const number = Number(decimal);
  return String(number) === decimal ? number : decimal;
}

function messageIdOf(...names: readonly string[]): string {
  const id = ['import', ...names].join(':');
  return id.length <= MAX_MESSAGE_ID ? id : derivedId('import', ...names);
}
