import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller.ts';
import {
  InternalTokenError,
  type InternalTokenFault,
  internalSigner,
  internalVerifier,
  signInternal,
  verifyInternal,
} from './internalToken.ts';

const caller: Caller = {
  kind: 'user',
  id: 'user_01',
  workspaceId: 'ws_01',
  roles: ['sales'],
  grants: ['deals:*:read'],
  teammates: [],
};
const signedAt = Date.UTC(2026, 0, 1);

function faultOf(attempt: () => unknown): InternalTokenFault {
  try {
    attempt();
  } catch (error) {
    if (error instanceof InternalTokenError) return error.fault;
    throw error;
  }
  throw new Error('the token was accepted');
}

function withBody(token: string, change: (claims: Record<string, unknown>) => void): string {
  const [keyId, body, mac] = token.split('.');
  const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
  change(claims);
  return `${keyId}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${mac}`;
}

describe('verifyInternal', () => {
  const token = signInternal(caller, 'secret-one', signedAt);

  it('gives back the caller that was signed', () => {
    expect(verifyInternal(token, ['secret-one'], signedAt)).toEqual(caller);
  });

  it('accepts for 30 s and not a millisecond longer', () => {
    expect(verifyInternal(token, ['secret-one'], signedAt + 29_999)).toEqual(caller);
    expect(faultOf(() => verifyInternal(token, ['secret-one'], signedAt + 30_000))).toBe('expired');
  });

  it('refuses another workspace written into a signed token', () => {
    const forged = withBody(token, (claims) => {
      claims.workspaceId = 'ws_02';
    });
    expect(faultOf(() => verifyInternal(forged, ['secret-one'], signedAt))).toBe('forged');
  });

  it('refuses a later expiry written into a signed token', () => {
    const forged = withBody(token, (claims) => {
      claims.expiresAtMs = signedAt + 1e12;
    });
    expect(faultOf(() => verifyInternal(forged, ['secret-one'], signedAt))).toBe('forged');
  });

  it('refuses a signature made with another secret under the right key id', () => {
    const signed = token.split('.').slice(0, 2).join('.');
    const mac = createHmac('sha256', 'secret-two').update(signed).digest('base64url');
    expect(faultOf(() => verifyInternal(`${signed}.${mac}`, ['secret-one'], signedAt))).toBe('forged');
  });

  it('refuses a token of a secret it does not hold', () => {
    expect(faultOf(() => verifyInternal(token, ['secret-two'], signedAt))).toBe('unknownKey');
  });

  it('refuses every truncation of a valid token', () => {
    const faults = new Set<InternalTokenFault>();
    for (let length = 0; length < token.length; length += 1) {
      faults.add(faultOf(() => verifyInternal(token.slice(0, length), ['secret-one'], signedAt)));
    }
    expect([...faults].sort()).toEqual(['forged', 'malformed']);
  });

  it('refuses a fourth part', () => {
    expect(faultOf(() => verifyInternal(`${token}.x`, ['secret-one'], signedAt))).toBe('malformed');
  });

  it('accepts the old and the new secret while one replaces the other', () => {
    const renewed = signInternal(caller, 'secret-two', signedAt);
    expect(verifyInternal(token, ['secret-two', 'secret-one'], signedAt)).toEqual(caller);
    expect(verifyInternal(renewed, ['secret-two', 'secret-one'], signedAt)).toEqual(caller);
  });
});

describe('internalSigner and internalVerifier', () => {
  it('send the same token for 5 s, then sign anew', () => {
    let nowMs = signedAt;
    const sign = internalSigner('secret-one', { now: () => new Date(nowMs) });
    const first = sign(caller);
    nowMs += 4_999;
    expect(sign({ ...caller })).toBe(first);
    nowMs += 1;
    expect(sign(caller)).toBe(signInternal(caller, 'secret-one', nowMs));
  });

  it('never share a token between callers that differ in a role or a workspace', () => {
    const sign = internalSigner('secret-one', { now: () => new Date(signedAt) });
    const tokens = [
      sign(caller),
      sign({ ...caller, roles: ['admin'] }),
      sign({ ...caller, workspaceId: 'ws_02' }),
    ];
    expect(new Set(tokens).size).toBe(3);
  });

  it('refuse a remembered token once it has expired', () => {
    let nowMs = signedAt;
    const verify = internalVerifier(['secret-one'], { now: () => new Date(nowMs) });
    const token = signInternal(caller, 'secret-one', signedAt);
    expect(verify(token)).toEqual(caller);
    nowMs += 30_000;
    expect(faultOf(() => verify(token))).toBe('expired');
  });

  it('stay correct beyond the number of callers they remember', () => {
    const clock = { now: () => new Date(signedAt) };
    const sign = internalSigner('secret-one', clock);
    const verify = internalVerifier(['secret-one'], clock);
    for (let index = 0; index < 2_500; index += 1) {
      const one = { ...caller, id: `user_${index}` };
      expect(verify(sign(one)).id).toBe(one.id);
    }
  });
});
