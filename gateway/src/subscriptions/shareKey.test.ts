import type { Caller } from '@rapport/shared/access/caller.ts';
import { describe, expect, it } from 'vitest';
import { rightsKey } from './shareKey.ts';

const ada: Caller = {
  kind: 'user',
  id: 'user_ada',
  workspaceId: 'ws_1',
  roles: ['sales', 'support'],
  grants: ['deals:*:read', 'tickets:*:read'],
  teammates: ['user_ada'],
};

describe('rightsKey', () => {
  it('is the same for two people with the same rights', () => {
    const bob = { ...ada, id: 'user_bob', roles: ['support', 'sales'], teammates: ['user_bob'] };
    expect(rightsKey({ ...bob, grants: [...ada.grants].reverse() })).toBe(rightsKey(ada));
  });

  it.each<[string, Partial<Caller>]>([
    ['another workspace', { workspaceId: 'ws_2' }],
    ['another grant', { grants: ['deals:*:read'] }],
    ['another role', { roles: ['sales'] }],
    ['a program', { kind: 'apiKey' }],
  ])('is another for %s', (_what, other) => {
    expect(rightsKey({ ...ada, ...other })).not.toBe(rightsKey(ada));
  });

  it('is for one alone who reaches only own or team’s records', () => {
    const own = { ...ada, grants: ['deals:*:read@own'] };
    expect(rightsKey({ ...own, id: 'user_bob' })).not.toBe(rightsKey(own));
    expect(rightsKey({ ...own, teammates: ['user_ada', 'user_bob'] })).not.toBe(rightsKey(own));
  });
});
