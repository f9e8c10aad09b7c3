import { describe, expect, it } from 'vitest';
import { SeenNonces } from './seenNonces.ts';

describe('SeenNonces', () => {
  it('knows a nonce for at least its time, wherever in a turn it came', () => {
    for (let atMs = 0; atMs < 100; atMs += 1) {
      const seen = new SeenNonces(100);
      seen.add('a', 0, 1_000);
      expect(seen.add('a', 1, 1_000 + atMs)).toBe(true);
      for (let laterMs = atMs; laterMs <= atMs + 100; laterMs += 1)
        expect(seen.add('a', 1, 1_000 + laterMs)).toBe(false);
    }
  });

  it('knows the same number of two processes apart', () => {
    const seen = new SeenNonces(100);
    expect([seen.add('a', 1, 0), seen.add('b', 1, 0), seen.add('a', 1, 0), seen.add('b', 1, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('forgets a nonce after twice its time, and everything after a silence', () => {
    const seen = new SeenNonces(100);
    seen.add('a', 1, 1_000);
    seen.add('a', 2, 1_100);
    expect(seen.add('a', 1, 1_200)).toBe(true);
    expect(seen.size).toBe(2);
    seen.add('a', 3, 5_000);
    expect(seen.size).toBe(1);
  });

  it('holds no more than two turns of a flood, of one process or of many', () => {
    const seen = new SeenNonces(100);
    for (let index = 0; index < 10_000; index += 1) seen.add('a', index, index);
    expect(seen.size).toBe(200);
    for (let index = 0; index < 10_000; index += 1) seen.add(`process ${index}`, 1, 10_000 + index);
    expect(seen.size).toBe(200);
  });

  it('neither forgets nor grows for ever when the clock is set back', () => {
    const seen = new SeenNonces(100);
    seen.add('a', -1, 1_000_000);
    expect(seen.add('a', -1, 500_000)).toBe(false);
    for (let index = 0; index < 10_000; index += 1) seen.add('a', index, 500_000 + index);
    expect(seen.size).toBe(200);
  });
});
