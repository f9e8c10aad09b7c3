import { BatchAccepted } from '@rapport/shared/events/collect.ts';
import { eventOf, subjectOf } from '@rapport/shared/events/envelope.ts';
import { describe, expect, it } from 'vitest';
import { ENVELOPE_BYTES, encodeBatch } from './encode.ts';

const source = { sourceId: 'src_"1"', workspaceId: 'ws_1' };
const receivedAt = new Date('2025-01-31T12:00:00.000Z');
const time = receivedAt.toISOString();
const message = (messageId: string) => ({
  messageId,
  type: 'track' as const,
  timestamp: time,
  originalTimestamp: time,
  name: 'Ünïcode',
  userId: 'u1',
});

describe('encodeBatch', () => {
  it('makes exactly the event that eventOf makes', () => {
    const messages = [message('m1'), message('m2')];
    const [encoded, ...others] = encodeBatch(
      source,
      receivedAt,
      messages.map((each) => JSON.stringify(each)),
      1_048_576,
    );
    expect(others).toEqual([]);
    const wanted = eventOf(BatchAccepted, {
      workspaceId: 'ws_1',
      subject: source.sourceId,
      actor: `source:${source.sourceId}`,
      at: receivedAt,
      data: { sourceId: source.sourceId, receivedAt: time, messages },
    });
    const event = JSON.parse(encoded?.json ?? '');
    expect(event).toEqual({ ...wanted, id: encoded?.id });
    expect(encoded?.id).toMatch(/^evt_[0-9A-Z]{26}$/);
    expect(encoded?.subject).toBe(subjectOf(wanted));
  });

  it('splits what is too large for one event, keeping the order and losing nothing', () => {
    const messages = Array.from({ length: 50 }, (_, index) => JSON.stringify(message(`m${index}`)));
    const maxBytes = ENVELOPE_BYTES + 2_000;
    const events = encodeBatch(source, receivedAt, messages, maxBytes);
    expect(events).toHaveLength(
      Math.ceil(50 / Math.floor(2_000 / (Buffer.byteLength(messages[10] ?? '') + 1))),
    );
    expect(Math.max(...events.map(({ json }) => Buffer.byteLength(json)))).toBeLessThanOrEqual(maxBytes);
    const ids = events.flatMap(({ json }) =>
      BatchAccepted.schema.parse(JSON.parse(json).data).messages.map(({ messageId }) => messageId),
    );
    expect(ids).toEqual(Array.from({ length: 50 }, (_, index) => `m${index}`));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('makes no event of no message', () => {
    expect(encodeBatch(source, receivedAt, [], 1_048_576)).toEqual([]);
  });
});
