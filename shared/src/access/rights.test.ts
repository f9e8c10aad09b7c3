import { describe, expect, it } from 'vitest';
import { covers, isGrant, reachOf } from './rights.ts';

describe('reachOf', () => {
  it('takes a grant by its letters, and by * in any place', () => {
    expect(reachOf(['deals:deal:move'], 'deals:deal:move')).toBe('all');
    expect(reachOf(['deals:*:read'], 'deals:deal:read')).toBe('all');
    expect(reachOf(['*:*:read'], 'tickets:ticket:read')).toBe('all');
    expect(reachOf(['*:*:*'], 'workspace:api_key:revoke')).toBe('all');
  });

  it('gives nothing for another part, entity or action', () => {
    expect(reachOf(['deals:deal:read'], 'deals:deal:move')).toBeNull();
    expect(reachOf(['deals:pipeline:move'], 'deals:deal:move')).toBeNull();
    expect(reachOf(['tickets:*:*'], 'deals:deal:move')).toBeNull();
    expect(reachOf([], 'deals:deal:move')).toBeNull();
  });

  it('answers the widest of several grants', () => {
    expect(reachOf(['deals:deal:move@own'], 'deals:deal:move')).toBe('own');
    expect(reachOf(['deals:deal:move@own', 'deals:*:*@team'], 'deals:deal:move')).toBe('team');
    expect(reachOf(['*:*:*', 'deals:deal:move@own'], 'deals:deal:move')).toBe('all');
  });

  it.each([
    'deals',
    'deals:deal',
    'deals:deal:move:now',
    'Deals:deal:move',
    'deals:deal:move@all',
    'deals:d*:move',
    ' *:*:*',
    '',
  ])('takes nothing from "%s", which is no grant', (text) => {
    expect(isGrant(text)).toBe(false);
    expect(reachOf([text], 'deals:deal:move')).toBeNull();
  });
});

describe('covers', () => {
  it('lets pass on what is held, as wide or narrower', () => {
    expect(covers(['deals:*:*'], 'deals:deal:move')).toBe(true);
    expect(covers(['deals:deal:move'], 'deals:deal:move@own')).toBe(true);
    expect(covers(['deals:deal:move@team'], 'deals:deal:move@own')).toBe(true);
    expect(covers(['*:*:*'], '*:*:*')).toBe(true);
  });

  it('lets nothing wider pass', () => {
    expect(covers(['deals:deal:move'], 'deals:*:*')).toBe(false);
    expect(covers(['deals:deal:move@own'], 'deals:deal:move')).toBe(false);
    expect(covers(['deals:deal:move@own'], 'deals:deal:move@team')).toBe(false);
    expect(covers(['deals:*:*', 'contacts:*:*'], '*:*:*')).toBe(false);
    expect(covers(['*:*:*'], 'nonsense')).toBe(false);
  });
});
