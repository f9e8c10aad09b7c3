import { describe, expect, it } from 'vitest';
import { purchasePartOf } from './purchase.ts';

function partOf(name: string, properties: Readonly<Record<string, unknown>>) {
  return purchasePartOf({ id: 'event', name, occurredAt: '2026-03-01T09:30:00.000Z', properties }, 'profile');
}

describe('purchasePartOf', () => {
  it('reads an order and a refund', () => {
    expect(partOf('Order Completed', { order_id: '1', total: 2 })).toMatchObject({
      kind: 'ORDER',
      number: '1',
      total: '2',
    });
    expect(partOf('Order Refunded', { order_id: 7 })).toMatchObject({
      kind: 'REFUND',
      number: '7',
      total: '0',
    });
  });

  it.each(['Product Viewed', '', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'takes an event called %s for no purchase',
    (name) => {
      expect(partOf(name, { order_id: '1' })).toBeNull();
    },
  );

  it.each([undefined, null, '', 'x'.repeat(501), {}, [], true])('finds no number in %j', (orderId) => {
    expect(partOf('Order Completed', { order_id: orderId })).toBeNull();
  });

  it.each([0, -1, 1.5, 2 ** 31, 1e21, '2', null])('takes the part %j for the only one', (part) => {
    expect(partOf('Order Completed', { order_id: '1', part })?.part).toBe(1);
  });

  it('keeps the number of a part', () => {
    expect(partOf('Order Completed', { order_id: '1', part: 2 ** 31 - 1 })?.part).toBe(2 ** 31 - 1);
  });
});
