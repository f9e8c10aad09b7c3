import { collectedMessage } from '@rapport/shared/events/collect.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from './message.ts';
import { rejections } from './rejection.ts';
import { storableJson } from './storable.ts';

const receivedAtMs = Date.UTC(2025, 0, 31, 12);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a', '\0', '\ud800', 'x'.repeat(600)),
);
const iso = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const object = fc.dictionary(text, fc.jsonValue());
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: fc.jsonValue() });
/** Messages that are nearly right, so that every branch is reached. */
const message = fc.record(
  {
    type: mostly(fc.constantFrom('track', 'page', 'screen', 'identify', 'group', 'alias')),
    event: mostly(text),
    name: mostly(text),
    category: mostly(text),
    userId: mostly(text),
    anonymousId: mostly(text),
    previousId: mostly(text),
    groupId: mostly(text),
    messageId: mostly(text),
    timestamp: mostly(iso),
    originalTimestamp: mostly(iso),
    sentAt: mostly(iso),
    properties: mostly(object),
    traits: mostly(object),
    context: mostly(object),
  },
  { requiredKeys: ['type', 'event'] },
);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}

describe('readMessage', () => {
  it('answers any JSON with a reason, or with a message of the contract that every store can hold', () => {
    let taken = 0;
    fc.assert(
      fc.property(mostly(message), (raw) => {
        const result = readMessage(raw, { receivedAtMs });
        if (typeof result === 'string') {
          expect(rejections).toHaveProperty(result);
          return;
        }
        taken += 1;
        const json = storableJson(result);
        const stored = JSON.parse(json);
        expect(collectedMessage.parse(stored)).toEqual(stored);
        expect(textsOf(stored).filter((each) => each.includes('\0') || !each.isWellFormed())).toEqual([]);
        expect(Date.parse(stored.timestamp)).toBeLessThanOrEqual(receivedAtMs);
        expect(stored.messageId.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1_500, seed: 1 },
    );
    expect(taken).toBeGreaterThan(50);
  }, 30_000);
});
