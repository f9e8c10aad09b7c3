import { describe, expect, it } from 'vitest';
import type { Hook, HookField, HookRule } from './hook.ts';
import { mapDelivery } from './mapDelivery.ts';

const field = (to: string, more: Partial<HookField>): HookField => ({
  to,
  from: null,
  header: null,
  constant: undefined,
  cast: 'AS_IT_IS',
  ...more,
});

const paid: HookRule = {
  type: 'track',
  when: [{ from: '/status', header: null, equals: 'paid' }],
  fields: [
    field('/event', { constant: 'Order Completed' }),
    field('/userId', { from: '/customer/id', cast: 'STRING' }),
    field('/timestamp', { from: '/paid_at', cast: 'TIMESTAMP' }),
    field('/properties/order_id', { from: '/a~1b' }),
    field('/properties/total', { from: '/total', cast: 'NUMBER' }),
    field('/properties/gift', { from: '/gift', cast: 'BOOLEAN' }),
    field('/properties/topic', { header: 'X-Topic' }),
  ],
};

const hook: Hook = {
  id: 'hook_1',
  workspaceId: 'ws_1',
  sourceId: 'src_1',
  scheme: 'SHA256_HEX',
  signatureHeader: null,
  secret: 'secret',
  toleranceSeconds: 300,
  deliveryHeader: 'X-Delivery',
  deliveryPointer: null,
  itemsPointer: '/orders',
  rules: [paid],
};

const order = {
  status: 'paid',
  customer: { id: 17 },
  paid_at: 1_700_000_000,
  'a/b': 'A-1',
  total: '12.50',
  gift: 'yes',
};

function map(body: unknown, more: Partial<Hook> = {}, headers = {}) {
  const bytes = Buffer.from(JSON.stringify(body));
  return mapDelivery({ ...hook, ...more }, { headers, body, bytes });
}

describe('mapDelivery', () => {
  it('makes a message of each item that a rule is for, with every field in its type', () => {
    expect(map({ orders: [order, { ...order, status: 'open' }] }, {}, { 'x-topic': 'orders' })).toEqual([
      {
        type: 'track',
        messageId: expect.stringMatching(/^hook_[0-9A-Z]{26}$/),
        event: 'Order Completed',
        userId: '17',
        timestamp: '2023-11-14T22:13:20.000Z',
        properties: { order_id: 'A-1', total: 12.5, gift: true, topic: 'orders' },
      },
    ]);
  });

  it('gives the same ids to the same delivery, and others to another, another item and another rule', () => {
    const ids = (delivery: string) =>
      map({ orders: [order, order] }, { rules: [paid, paid] }, { 'x-delivery': delivery }).map(
        ({ messageId }) => messageId,
      );
    expect(ids('d1')).toEqual(ids('d1'));
    expect(new Set([...ids('d1'), ...ids('d2')]).size).toBe(8);
  });

  it('knows a delivery without an id by its body', () => {
    const [first] = map({ orders: [order] });
    expect(map({ orders: [order] })[0]?.messageId).toBe(first?.messageId);
    expect(map({ orders: [{ ...order, total: 1 }] })[0]?.messageId).not.toBe(first?.messageId);
  });

  it('leaves out what is missing or cannot be cast', () => {
    const [message] = map({ orders: [{ status: 'paid', total: 'N/A', gift: 'maybe', paid_at: 'soon' }] });
    expect(message).toEqual({ type: 'track', messageId: expect.any(String), event: 'Order Completed' });
  });

  it('maps the body itself without a pointer, and nothing where the pointer leads nowhere', () => {
    expect(map(order, { itemsPointer: null })).toHaveLength(1);
    expect(map({ other: [] })).toEqual([]);
    expect(map(null)).toEqual([]);
  });

  it('reads and writes no inherited key', () => {
    const rules = [
      { ...paid, when: [], fields: [field('/__proto__/polluted', { from: '/constructor/name' })] },
    ];
    map(
      { orders: [order] },
      { rules: [{ ...rules[0], fields: [field('/__proto__/polluted', { constant: 1 })] }] as HookRule[] },
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(map({ orders: [order] }, { rules })[0]).toEqual({ type: 'track', messageId: expect.any(String) });
  });
});
