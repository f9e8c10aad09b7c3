import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from './recentlyUsed.ts';

describe('RecentlyUsed', () => {
  it('forgets what was used longest ago beyond its entries', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('forgets until the weight fits, and takes back the weight of what was replaced', () => {
    const kept = new RecentlyUsed<number>(10, 10);
    kept.set('a', 1, 6);
    kept.set('a', 2, 4);
    kept.set('b', 3, 6);
    expect(kept.size).toBe(2);
    kept.set('c', 4, 5);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, undefined, 4]);
    kept.set('huge', 5, 11);
    expect(kept.size).toBe(0);
  });
});
