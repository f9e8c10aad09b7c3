import { describe, expect, it } from 'vitest';
import { mostAttempts, nextStep } from './retry.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const facts = { attempts: 1, now, chance: 0.5, onlyOnce: false };
const failed = { kind: 'failed', reason: 'down' } as const;

describe('nextStep', () => {
  it('waits longer after each failure, for more than a day together, and ends', () => {
    let totalMs = 0;
    let before = 0;
    for (let attempts = 1; attempts < mostAttempts; attempts += 1) {
      const step = nextStep(failed, { ...facts, attempts });
      if (step.state !== 'WAITING') throw new Error(`${attempts} is ${step.state}`);
      const waitMs = step.dueAt.getTime() - now.getTime();
      expect(waitMs).toBeGreaterThan(before);
      before = waitMs;
      totalMs += waitMs;
    }
    expect(totalMs / 3_600_000).toBeCloseTo(27.7, 1);
    expect(nextStep(failed, { ...facts, attempts: mostAttempts })).toEqual({ state: 'DEAD', reason: 'down' });
  });

  it('spreads what failed together over a tenth of the wait to each side', () => {
    const waits = [0, 0.5, 1].map((chance) => nextStep(failed, { ...facts, chance }));
    expect(waits.map((step) => (step.state === 'WAITING' ? step.dueAt.toISOString() : step.state))).toEqual([
      '2026-06-01T12:00:27.000Z',
      '2026-06-01T12:00:30.000Z',
      '2026-06-01T12:00:33.000Z',
    ]);
  });

  it('waits as long as the receiver asks, up to half a day', () => {
    const dueAt = (afterMs: number) => nextStep({ ...failed, afterMs }, facts);
    expect(dueAt(3_600_000)).toEqual({
      state: 'WAITING',
      reason: 'down',
      dueAt: new Date('2026-06-01T13:00:00.000Z'),
    });
    expect(dueAt(1e12)).toEqual({
      state: 'WAITING',
      reason: 'down',
      dueAt: new Date('2026-06-02T00:00:00.000Z'),
    });
    expect(dueAt(1)).toEqual({
      state: 'WAITING',
      reason: 'down',
      dueAt: new Date('2026-06-01T12:00:30.000Z'),
    });
  });

  it('is the end for what was sent, refused, or tried for somebody who waits', () => {
    expect(nextStep({ kind: 'sent' }, facts)).toEqual({ state: 'SENT' });
    expect(nextStep({ kind: 'refused', reason: 'gone' }, facts)).toEqual({ state: 'DEAD', reason: 'gone' });
    expect(nextStep(failed, { ...facts, onlyOnce: true })).toEqual({ state: 'DEAD', reason: 'down' });
  });
});
