import { collectedMessage } from '@rapport/shared/events/collect.ts';
import { describe, expect, it } from 'vitest';
import { type Call, readMessage } from './message.ts';

const receivedAtMs = Date.UTC(2025, 0, 31, 12);
const call: Call = { receivedAtMs };
const at = '2025-01-31T11:00:00.000Z';
const times = { timestamp: at, originalTimestamp: at };

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { in: nested(levels - 1) };
}

describe('readMessage', () => {
  it.each([
    [
      { type: 'track', event: 'Signed Up', userId: 'u1', properties: { plan: 'pro' } },
      { type: 'track', name: 'Signed Up', userId: 'u1', properties: { plan: 'pro' } },
    ],
    [
      { type: 'identify', userId: 'u1', anonymousId: 'a1', traits: { email: 'a@b.example' } },
      { type: 'identify', userId: 'u1', anonymousId: 'a1', traits: { email: 'a@b.example' } },
    ],
    [
      { type: 'page', anonymousId: 'a1', name: 'Home', category: 'Docs', properties: { url: '/' } },
      { type: 'page', anonymousId: 'a1', name: 'Home', properties: { category: 'Docs', url: '/' } },
    ],
    [
      { type: 'screen', anonymousId: 'a1' },
      { type: 'screen', anonymousId: 'a1' },
    ],
    [
      { type: 'group', userId: 'u1', groupId: 'g1', traits: { name: 'Acme' } },
      { type: 'group', userId: 'u1', groupId: 'g1', traits: { name: 'Acme' } },
    ],
    [
      { type: 'alias', userId: 'u1', previousId: 'a1' },
      { type: 'alias', userId: 'u1', previousId: 'a1' },
    ],
  ])('takes %j', (raw, taken) => {
    const message = readMessage({ ...raw, messageId: 'm1', timestamp: at }, call);
    expect(message).toEqual({ messageId: 'm1', ...taken, ...times });
    expect(collectedMessage.parse(message)).toEqual(message);
  });

  it.each([
    ['text', 'NOT_AN_OBJECT'],
    [null, 'NOT_AN_OBJECT'],
    [[], 'NOT_AN_OBJECT'],
    [{ userId: 'u1' }, 'UNKNOWN_TYPE'],
    [{ type: 'Track', event: 'x', userId: 'u1' }, 'UNKNOWN_TYPE'],
    [{ type: 'toString', userId: 'u1' }, 'UNKNOWN_TYPE'],
    [{ type: 'track', event: 'x' }, 'NO_IDENTITY'],
    [{ type: 'track', event: 'x', userId: '', anonymousId: null }, 'NO_IDENTITY'],
    [{ type: 'track', event: 'x', userId: { id: 1 } }, 'BAD_ID'],
    [{ type: 'track', event: 'x', userId: 'u'.repeat(501) }, 'BAD_ID'],
    [{ type: 'track', event: 'x', userId: 'u1', messageId: 'm'.repeat(101) }, 'BAD_MESSAGE_ID'],
    [{ type: 'track', event: 'x', userId: 'u1', messageId: {} }, 'BAD_MESSAGE_ID'],
    [{ type: 'track', userId: 'u1' }, 'BAD_NAME'],
    [{ type: 'track', event: '', userId: 'u1' }, 'BAD_NAME'],
    [{ type: 'track', event: 7, userId: 'u1' }, 'BAD_NAME'],
    [{ type: 'page', name: {}, userId: 'u1' }, 'BAD_NAME'],
    [{ type: 'group', userId: 'u1' }, 'NO_GROUP'],
    [{ type: 'alias', userId: 'u1' }, 'NO_PREVIOUS_ID'],
    [{ type: 'alias', anonymousId: 'a1', previousId: 'b' }, 'NO_PREVIOUS_ID'],
    [{ type: 'track', event: 'x', userId: 'u1', properties: [] }, 'BAD_FIELD'],
    [{ type: 'identify', userId: 'u1', traits: 'none' }, 'BAD_FIELD'],
    [{ type: 'track', event: 'x', userId: 'u1', context: 1 }, 'BAD_FIELD'],
    [{ type: 'track', event: 'x', userId: 'u1', timestamp: 'yesterday' }, 'BAD_TIME'],
    [{ type: 'track', event: 'x', userId: 'u1', properties: nested(100) }, 'TOO_DEEP'],
  ])('rejects %j as %s', (raw, reason) => {
    expect(readMessage(raw, call)).toBe(reason);
  });

  it('takes a message of exactly the limits', () => {
    const raw = {
      type: 'track',
      event: 'e'.repeat(500),
      userId: 'u'.repeat(500),
      messageId: 'm'.repeat(100),
      properties: nested(99),
    };
    expect(readMessage(raw, call)).toMatchObject({ messageId: raw.messageId, name: raw.event });
  });

  it('writes numbers as ids down as text', () => {
    const raw = { type: 'track', event: 'x', userId: 17850, messageId: 7 };
    expect(readMessage(raw, call)).toMatchObject({ userId: '17850', messageId: '7' });
  });

  it('makes another messageId for each message without one', () => {
    const raw = { type: 'track', event: 'x', userId: 'u1' };
    const ids = [readMessage(raw, call), readMessage({ ...raw, messageId: '' }, call)].map((message) =>
      typeof message === 'string' ? message : message.messageId,
    );
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('lets the path of a single call decide about the type', () => {
    const raw = { type: 'track', userId: 'u1', messageId: 'm1', timestamp: at };
    expect(readMessage(raw, { ...call, type: 'identify' })).toEqual({
      messageId: 'm1',
      type: 'identify',
      userId: 'u1',
      ...times,
    });
  });

  it('reads the older names action and user_id', () => {
    const raw = { action: 'track', user_id: 'u1', event: 'Email Opened', messageId: 'm1', timestamp: at };
    expect(readMessage(raw, call)).toMatchObject({ type: 'track', userId: 'u1', name: 'Email Opened' });
  });

  it('prefers originalTimestamp, then its own timestamp, then the batch’s', () => {
    const raw = { type: 'track', event: 'x', userId: 'u1' };
    const batch = { ...call, timestamp: '2025-01-31T08:00:00Z' };
    const own = { ...raw, timestamp: '2025-01-31T09:00:00Z' };
    const original = { ...own, originalTimestamp: '2025-01-31T10:00:00Z' };
    expect([original, own, raw].map((each) => readMessage(each, batch))).toMatchObject([
      { timestamp: '2025-01-31T10:00:00.000Z' },
      { timestamp: '2025-01-31T09:00:00.000Z' },
      { timestamp: '2025-01-31T08:00:00.000Z' },
    ]);
    expect(readMessage(raw, call)).toMatchObject({
      timestamp: '2025-01-31T12:00:00.000Z',
      originalTimestamp: '2025-01-31T12:00:00.000Z',
    });
  });

  it('corrects by the batch’s sentAt, since a message’s own is stale after a retry', () => {
    const raw = { type: 'track', event: 'x', userId: 'u1', timestamp: at, sentAt: '2025-01-31T11:00:01Z' };
    const sentAtMs = Date.UTC(2025, 0, 31, 11, 30);
    expect(readMessage(raw, { ...call, sentAtMs })).toMatchObject({
      timestamp: '2025-01-31T11:30:00.000Z',
      originalTimestamp: at,
      sentAt: '2025-01-31T11:30:00.000Z',
    });
    expect(readMessage(raw, call)).toMatchObject({ timestamp: '2025-01-31T11:59:59.000Z' });
    expect(readMessage({ ...raw, sentAt: 'soon' }, call)).toMatchObject(times);
  });

  it('adds the batch’s context and the browser’s opt-out to its own', () => {
    const raw = { type: 'track', event: 'x', userId: 'u1', context: { ip: '1.2.3.4', gpc: false } };
    const batch = { ...call, context: { ip: '::1', library: { name: 'x' } }, optedOut: true };
    expect(readMessage(raw, batch)).toMatchObject({
      context: { ip: '1.2.3.4', library: { name: 'x' }, gpc: true },
    });
  });
});
