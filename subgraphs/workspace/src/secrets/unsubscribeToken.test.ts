import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { describe, expect, it } from 'vitest';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribeToken.ts';

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const ring = createKeyRing(key('a', 1));
const of = { workspaceId: 'ws_01J00000000000000000000001', userId: 'user_01J00000000000000000000001' };

describe('an unsubscribe token', () => {
  it('says whose it is, also after its key was replaced by another that stands before it', () => {
    const token = unsubscribeToken(ring, of);
    expect(readUnsubscribeToken(ring, token)).toEqual(of);
    expect(readUnsubscribeToken(createKeyRing(`${key('b', 2)},${key('a', 1)}`), token)).toEqual(of);
  });

  it('is none when anything in it was changed, or its key is gone', () => {
    const token = unsubscribeToken(ring, of);
    const changed = [
      token.replace('user_01J00000000000000000000001', 'user_01J00000000000000000000002'),
      token.replace('ws_01J00000000000000000000001', 'ws_01J00000000000000000000002'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.replace('.a.', '.b.'),
      '',
      `${token} `,
    ];
    expect(changed.map((each) => readUnsubscribeToken(ring, each))).toEqual(changed.map(() => null));
    expect(readUnsubscribeToken(createKeyRing(key('a', 3)), token)).toBeNull();
  });
});
