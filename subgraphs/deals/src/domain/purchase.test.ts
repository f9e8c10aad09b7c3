import { describe, expect, it } from 'vitest';
import { purchasePartOf } from './purchase.ts';

const activity = (name: string, properties: Record<string, unknown> = { order_id: '7', total: 12.5 }) => ({
  id: 'entry_1',
  name,
  occurredAt: '2026-06-01T11:00:00.000Z',
  properties,
});

const kindOf = (name: string, properties?: Record<string, unknown>) =>
  purchasePartOf(activity(name, properties), 'profile_1')?.kind ?? null;

describe('purchasePartOf', () => {
  it.each([
    ['Order Completed', 'ORDER'],
    ['Completed Order', 'ORDER'],
    ['Order Updated', 'ORDER'],
    ['Order Refunded', 'REFUND'],
    ['Order Cancelled', 'REFUND'],
    ['Products Searched', null],
    ['Product List Viewed', null],
    ['Product List Filtered', null],
    ['Promotion Viewed', null],
    ['Promotion Clicked', null],
    ['Product Clicked', null],
    ['Product Viewed', null],
    ['Product Added', null],
    ['Product Removed', null],
    ['Cart Viewed', null],
    ['Checkout Started', null],
    ['Checkout Step Viewed', null],
    ['Checkout Step Completed', null],
    ['Payment Info Entered', null],
    ['Coupon Entered', null],
    ['Coupon Applied', null],
    ['Coupon Denied', null],
    ['Coupon Removed', null],
    ['Product Added to Wishlist', null],
    ['Product Removed from Wishlist', null],
    ['Wishlist Product Added to Cart', null],
    ['Product Shared', null],
    ['Cart Shared', null],
    ['Product Reviewed', null],
    ['constructor', null],
  ])('of the e-commerce spec’s %s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('is none without a number, nor where an update or a cancellation says nothing of the money', () => {
    expect(kindOf('Order Completed', { total: 5 })).toBeNull();
    expect(kindOf('Order Updated', { order_id: '7', shipping: 'express' })).toBeNull();
    expect(kindOf('Order Cancelled', { order_id: '7' })).toBeNull();
    expect(kindOf('Order Completed', { order_id: '7' })).toBe('ORDER');
  });

  it.each([undefined, null, '', 'x'.repeat(501), {}, [], true])('finds no number in %j', (orderId) => {
    expect(kindOf('Order Completed', { order_id: orderId })).toBeNull();
  });

  it.each([0, -1, 1.5, 2 ** 31, 1e21, '2', null])('takes the part %j for the only one', (part) => {
    expect(purchasePartOf(activity('Order Completed', { order_id: '1', part }), 'profile_1')?.part).toBe(1);
  });

  it('keeps the last part that its column can hold', () => {
    const part = 2 ** 31 - 1;
    expect(purchasePartOf(activity('Order Completed', { order_id: '1', part }), 'profile_1')?.part).toBe(
      part,
    );
  });

  it('adds up the lines exactly where no total is told', () => {
    const products = [{ price: '0.1', quantity: 3 }, { price: 0.2 }, { price: 'N/A' }, null];
    expect(purchasePartOf(activity('Order Updated', { order_id: 7, products }), 'profile_1')).toEqual({
      kind: 'ORDER',
      number: '7',
      part: 1,
      eventId: 'entry_1',
      anchorId: 'profile_1',
      profileId: 'profile_1',
      total: '0.5',
      currency: 'USD',
      lineCount: 4,
      occurredAt: new Date('2026-06-01T11:00:00.000Z'),
    });
  });
});
