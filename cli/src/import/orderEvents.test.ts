import { productOf, sumOf } from '@rapport/shared/money.ts';
import { describe, expect, it } from 'vitest';
import { customerEvent, type Order, orderEvents, orderOf } from './orderEvents.ts';
import type { OrderLine } from './orderLine.ts';

const line = (change: Partial<OrderLine> = {}): OrderLine => {
  const { quantity = '2', price = '2.55' } = change;
  return {
    line: 2,
    sku: '85123A',
    name: 'Lamp',
    quantity,
    price,
    amount: productOf(quantity, price),
    time: '2010-12-01T08:26:00.000Z',
    customer: '17850',
    country: 'France',
    currency: 'GBP',
    ...change,
  };
};

const invoice = (number: string, ...lines: OrderLine[]) => ({ number, lines, faults: [] });

function loadOrder(number: string, ...lines: OrderLine[]): Order {
  const order = orderOf(invoice(number, ...lines), 'C');
  if (typeof order === 'string') throw new Error(order);
  return order;
}

describe('orderEvents', () => {
  it('tells an order by one event', () => {
    const order = loadOrder('536365', line(), line({ sku: '71053', name: '', quantity: '6', price: '3.39' }));
    expect(orderEvents(order).map((json) => JSON.parse(json))).toEqual([
      {
        type: 'track',
        event: 'Order Completed',
        messageId: 'import:order:536365:1',
        userId: '17850',
        timestamp: '2010-12-01T08:26:00.000Z',
        properties: {
          order_id: '536365',
          total: 25.44,
          currency: 'GBP',
          products: [
            { product_id: '85123A', name: 'Lamp', price: 2.55, quantity: 2 },
            { product_id: '71053', price: 3.39, quantity: 6 },
          ],
        },
      },
    ]);
    expect(order.net).toBe('25.44');
  });

  it('tells a credit note as a refund of positive amounts', () => {
    const order = loadOrder('C536379', line({ quantity: '-1', price: '27.5' }));
    expect(orderEvents(order).map((json) => JSON.parse(json))).toMatchObject([
      {
        event: 'Order Refunded',
        messageId: 'import:refund:C536379:1',
        properties: { order_id: 'C536379', total: 27.5, products: [{ price: 27.5, quantity: 1 }] },
      },
    ]);
    expect(order.net).toBe('-27.5');
  });

  it('sees no refund without a prefix', () => {
    expect(orderOf(invoice('C1', line()), '')).toMatchObject({ kind: 'order' });
  });

  it('leaves an order without a customer to a visitor of its own', () => {
    const [event] = orderEvents(loadOrder('536544', line({ customer: '' })));
    expect(JSON.parse(event ?? '')).toMatchObject({ anonymousId: 'order:536544' });
    expect(JSON.parse(event ?? '')).not.toHaveProperty('userId');
  });

  it('writes an amount that a double would change as text', () => {
    const [event] = orderEvents(loadOrder('1', line({ quantity: '1', price: '90071992547409.933' })));
    expect(JSON.parse(event ?? '')).toMatchObject({ properties: { total: '90071992547409.933' } });
  });

  it('cuts an order of 1,000 lines into parts of 32 KB that add up to it', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) =>
      line({ sku: `SKU${index}`, name: 'ä'.repeat(20), price: '0.1', quantity: '3' }),
    );
    const order = loadOrder('9', ...lines);
    const events = orderEvents(order);
    const messages = events.map((json) => JSON.parse(json));
    const parts = messages.map(({ properties }) => [properties.part, properties.parts]);
    expect(parts).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(Math.max(...events.map((json) => Buffer.byteLength(json)))).toBeLessThan(32_768);
    expect(sumOf(messages.map(({ properties }) => String(properties.total)))).toBe('300');
    expect(messages.flatMap(({ properties }) => properties.products)).toHaveLength(1_000);
    expect(messages.map(({ messageId }) => messageId)).toEqual([
      'import:order:9:1',
      'import:order:9:2',
      'import:order:9:3',
      'import:order:9:4',
    ]);
    expect(orderEvents(order)).toEqual(events);
  });

  it('keeps messageIds within 100 characters and different', () => {
    const ids = ['a', 'b'].map(
      (end) => JSON.parse(orderEvents(loadOrder('1'.repeat(200) + end, line()))[0] ?? '').messageId,
    );
    expect(ids).toEqual([expect.stringMatching(/^import_.{26}$/), expect.stringMatching(/^import_.{26}$/)]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('orderOf', () => {
  it('takes the time of the earliest line, and the customer and country of those that tell them', () => {
    const later = line({ time: '2010-12-01T08:27:00.000Z', customer: '', country: '' });
    expect(orderOf(invoice('1', later, line()), 'C')).toMatchObject({
      time: '2010-12-01T08:26:00.000Z',
      customer: '17850',
      country: 'France',
    });
  });

  it('refuses an invoice of several customers or currencies', () => {
    expect(orderOf(invoice('1', line(), line({ customer: '2' })), 'C')).toBe(
      'the invoice has several customers: 17850, 2',
    );
    expect(orderOf(invoice('1', line(), line({ currency: 'EUR' })), 'C')).toBe(
      'the invoice has several currencies: GBP, EUR',
    );
  });
});

describe('customerEvent', () => {
  it('tells the country as of the order', () => {
    expect(JSON.parse(customerEvent(loadOrder('536365', line())))).toEqual({
      type: 'identify',
      messageId: 'import:customer:17850:order:536365',
      userId: '17850',
      timestamp: '2010-12-01T08:26:00.000Z',
      traits: { country: 'France' },
    });
  });
});
