import { describe, expect, it } from 'vitest';
import { readBatch } from './batch.ts';
import { type CollectLimits, standardLimits } from './limits.ts';

const receivedAt = new Date('2025-01-31T12:00:00.000Z');
const facts = { receivedAt, optedOut: false, maxMessageBytes: 1_000_000 };

function read(body: Record<string, unknown>, limits: CollectLimits = standardLimits) {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  return readBatch({ body, bytes }, 'batch', facts, limits);
}

function trackOfBytes(bytes: number): Record<string, unknown> {
  const message = { type: 'track', event: 'x', userId: 'u1', properties: { text: '' } };
  message.properties.text = 'é'.repeat((bytes - Buffer.byteLength(JSON.stringify(message))) / 2);
  return message;
}

describe('readBatch', () => {
  it('takes the good ones and tells where the bad ones stood and why', () => {
    const good = { type: 'track', event: 'x', userId: 'u1', messageId: 'm', timestamp: '2025-01-31' };
    const { accepted, rejected } = read({ batch: [good, { type: 'track' }, 7, good] });
    expect(rejected).toEqual([
      { index: 1, reason: 'NO_IDENTITY' },
      { index: 2, reason: 'NOT_AN_OBJECT' },
    ]);
    expect(accepted.map((json) => JSON.parse(json))).toEqual(
      Array.from({ length: 2 }, () => ({
        messageId: 'm',
        type: 'track',
        timestamp: '2025-01-31T00:00:00.000Z',
        originalTimestamp: '2025-01-31T00:00:00.000Z',
        userId: 'u1',
        name: 'x',
      })),
    );
  });

  it('takes an event of 32 KB and rejects one that is longer, also by a field nobody reads', () => {
    const exact = trackOfBytes(32_768);
    const { accepted, rejected } = read({ batch: [exact, trackOfBytes(32_770), { ...exact, more: 1 }] });
    expect(accepted).toHaveLength(1);
    expect(rejected).toEqual([
      { index: 1, reason: 'TOO_LARGE' },
      { index: 2, reason: 'TOO_LARGE' },
    ]);
  });

  it('rejects what the bus could never carry', () => {
    const body = { batch: [trackOfBytes(3_000), trackOfBytes(1_000)] };
    const bus = { ...facts, maxMessageBytes: 2_000 };
    const { accepted, rejected } = readBatch({ body, bytes: 5_000 }, 'batch', bus, standardLimits);
    expect(rejected).toEqual([{ index: 0, reason: 'TOO_LARGE' }]);
    expect(accepted).toHaveLength(1);
  });

  it('refuses a batch of too many, and a body without one', () => {
    const limits = { ...standardLimits, batchEvents: 2 };
    expect(read({ batch: [1, 2] }, limits).rejected).toHaveLength(2);
    expect(() => read({ batch: [1, 2, 3] }, limits)).toThrow('The batch has 3 events; 2 are accepted.');
    expect(() => read({ batch: {} })).toThrow('The body of a batch is');
  });

  it('replaces what Postgres cannot hold, in keys too', () => {
    const properties = { 'a\0': 'b\0', lone: '\ud83d', pair: '😀', list: ['\udc00'] };
    const { accepted } = read({ batch: [{ type: 'track', event: 'x', userId: 'u1', properties }] });
    expect(JSON.parse(accepted[0] ?? '').properties).toEqual({
      'a\uFFFD': 'b\uFFFD',
      lone: '\uFFFD',
      pair: '😀',
      list: ['\uFFFD'],
    });
  });
});
