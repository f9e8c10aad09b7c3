import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller.ts';
import type { BelievedContext } from './internalClaims.ts';
import {
  type InternalSecret,
  InternalTokenError,
  type InternalTokenFault,
  internalSigner,
  internalVerifier,
} from './internalToken.ts';

const caller: Caller = {
  kind: 'user',
  id: 'user_01',
  workspaceId: 'ws_01',
  roles: ['sales'],
  grants: ['deals:*:read'],
  teammates: ['user_01', 'user_02'],
  identity: { issuer: 'https://id.example', subject: 'ada', name: 'Ada Lövelace' },
};
const body = '{"query":"{ deals { title } }","variables":{"name":"Lövelace"}}';
const signedAt = Date.UTC(2026, 0, 1);

class StandingClock {
  nowMs = signedAt;
  now(): Date {
    return new Date(this.nowMs);
  }
}

/** A gateway and a part with a clock each. */
function pair(signs: InternalSecret = 'secret-one', believes: InternalSecret = 'secret-one') {
  const [gateway, part] = [new StandingClock(), new StandingClock()];
  const sign = internalSigner(signs, gateway);
  const verifier = internalVerifier('deals', believes, part);
  return {
    gateway,
    part,
    sign: (context: BelievedContext = { caller }, meant = 'deals', sent = body) =>
      sign({ part: meant, context, body: sent }),
    verify: (token: string, received = body) => verifier(token)(Buffer.from(received)),
  };
}

function faultOf(attempt: () => unknown): InternalTokenFault {
  try {
    attempt();
  } catch (error) {
    if (error instanceof InternalTokenError) return error.fault;
    throw error;
  }
  throw new Error('the token was accepted');
}

/** The token with one of its eight parts written anew, its signature as it was. */
function altered(token: string, index: number, change: (text: string) => string): string {
  return token
    .split('.')
    .map((each, at) => (at === index ? change(each) : each))
    .join('.');
}

function withClaims(token: string, change: Record<string, unknown>): string {
  return altered(token, 7, (text) =>
    Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(text, 'base64url').toString()), ...change }),
    ).toString('base64url'),
  );
}

describe('an internal token', () => {
  it('gives the part the caller that was signed, and nothing that was not said', () => {
    const { sign, verify } = pair();
    expect(verify(sign())).toStrictEqual({ caller, deadlineAtMs: undefined });
  });

  it('carries purpose, address and the time that is left', () => {
    const { gateway, part, sign, verify } = pair();
    part.nowMs += 3_000; // a clock that is ahead does not shorten it
    const context = { caller, purpose: 'email_marketing', ip: '203.0.113.7' };
    expect(verify(sign({ ...context, deadlineAtMs: gateway.nowMs + 1_200 }))).toStrictEqual({
      ...context,
      deadlineAtMs: part.nowMs + 1_200,
    });
    expect(verify(sign({ caller, purpose: 'billing' }))).toEqual({ caller, purpose: 'billing' });
    expect(verify(sign({ caller, deadlineAtMs: gateway.nowMs - 1 }))).toStrictEqual({
      caller,
      deadlineAtMs: part.nowMs,
    });
  });

  it('is another for each fetch, and each is good', () => {
    const { sign, verify } = pair();
    const tokens = Array.from({ length: 1_000 }, () => sign());
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) expect(verify(token).caller).toEqual(caller);
  });

  it('is refused 10 s before and after its instant, and not a millisecond nearer', () => {
    const { part, sign, verify } = pair();
    part.nowMs = signedAt + 10_000;
    expect(verify(sign()).caller).toEqual(caller);
    part.nowMs = signedAt + 10_001;
    expect(faultOf(() => verify(sign()))).toBe('tooOld');
    part.nowMs = signedAt - 10_000;
    expect(verify(sign()).caller).toEqual(caller);
    part.nowMs = signedAt - 10_001;
    expect(faultOf(() => verify(sign()))).toBe('fromTheFuture');
  });

  it('is refused when the body came too late', () => {
    const clock = new StandingClock();
    const believe = internalVerifier('deals', 'secret-one', clock)(pair().sign());
    clock.nowMs += 10_001;
    expect(faultOf(() => believe(Buffer.from(body)))).toBe('tooOld');
  });

  it('is refused by another part', () => {
    const { sign, verify } = pair();
    expect(faultOf(() => verify(sign({ caller }, 'tickets')))).toBe('anotherPart');
    expect(faultOf(() => verify(altered(sign({ caller }, 'tickets'), 2, () => 'deals')))).toBe('forged');
  });

  it('is refused with another body', () => {
    const { sign, verify } = pair();
    for (const other of ['', `${body} `, body.replace('deals', 'dealz'), `\n${body}`])
      expect(faultOf(() => verify(sign(), other))).toBe('forged');
  });

  it.each([
    ['key', 1, () => 'ffffffff', 'unknownKey'],
    ['instant', 3, (text: string) => String(Number(text) + 1), 'forged'],
    ['process', 4, (text: string) => `${text}0`, 'forged'],
    ['number', 5, (text: string) => `${text}0`, 'forged'],
    ['time that is left', 6, () => '999999', 'forged'],
    ['signature', 0, (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1), 'forged'],
  ] as const)('is refused with another %s', (_what, index, change, fault) => {
    const { sign, verify } = pair();
    expect(faultOf(() => verify(altered(sign(), index, change)))).toBe(fault);
  });

  it.each([
    { workspaceId: 'ws_02' },
    { roles: ['owner'] },
    { grants: ['*:*:*'] },
    { teammates: ['user_03'] },
  ])('is refused with %j written into it', (change) => {
    const { sign, verify } = pair();
    expect(faultOf(() => verify(withClaims(sign(), change)))).toBe('forged');
  });

  it('is refused with a purpose or an address that was not signed', () => {
    const { sign, verify } = pair();
    const rest = (said: object) => Buffer.from(JSON.stringify(said)).toString('base64url');
    const said = sign({ caller, purpose: 'billing' });
    expect(faultOf(() => verify(altered(sign(), 7, (text) => `${text}~${rest({ purpose: 'any' })}`)))).toBe(
      'forged',
    );
    expect(
      faultOf(() => verify(altered(said, 7, (text) => text.replace(/~.*/, `~${rest({ purpose: 'any' })}`)))),
    ).toBe('forged');
    expect(faultOf(() => verify(altered(said, 7, (text) => text.replace(/~.*/, ''))))).toBe('forged');
  });

  it('is refused when signed with another secret under the right key id', () => {
    const { sign, verify } = pair();
    const [, ...places] = sign().split('.');
    const head = places.join('.');
    const signed = (secret: string) =>
      `${createHmac('sha256', secret).update(`${head}\n${body}`).digest('base64url')}.${head}`;
    expect(faultOf(() => verify(signed('secret-two')))).toBe('forged');
    expect(verify(signed('secret-one')).caller).toEqual(caller); // so the one thing wrong above was the secret
  });

  it('is refused in every truncation, doubled, with a ninth part and in the form of before', () => {
    const { sign, verify } = pair();
    const token = sign();
    const bad = Array.from({ length: token.length }, (_, length) => token.slice(0, length));
    bad.push(
      `${token}, ${token}`,
      `${token}.x`,
      `${token}x`,
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      `x${token}`,
    );
    const [mac = '', keyId = '', ...rest] = token.split('.');
    bad.push([keyId, rest.at(-1), mac].join('.'));
    expect(new Set(bad.map((each) => faultOf(() => verify(each))))).toEqual(new Set(['malformed', 'forged']));
    expect(verify(token).caller).toEqual(caller);
  });
});

describe('a token that comes again', () => {
  it('is refused for as long as its instant would be accepted', () => {
    const { part, sign, verify } = pair();
    part.nowMs = signedAt - 10_000; // the earliest it is believed: 20 s before the last
    const token = sign();
    expect(verify(token).caller).toEqual(caller);
    for (const atMs of [signedAt - 10_000, signedAt, signedAt + 9_999, signedAt + 10_000]) {
      part.nowMs = atMs;
      expect(faultOf(() => verify(token))).toBe('replayed');
    }
    part.nowMs += 1;
    expect(faultOf(() => verify(token))).toBe('tooOld');
  });

  it('is not used up by a forger who saw its nonce', () => {
    const { sign, verify } = pair();
    const token = sign();
    expect(faultOf(() => verify(token, 'another body'))).toBe('forged');
    expect(verify(token).caller).toEqual(caller);
  });
});

describe('a secret that replaces another', () => {
  it('is believed beside the old one: the first of several signs', () => {
    const old = pair('secret-one', ['secret-two', 'secret-one']);
    const renewed = pair(['secret-two', 'secret-one'], ['secret-one', 'secret-two']);
    expect(old.verify(old.sign()).caller).toEqual(caller);
    expect(renewed.verify(renewed.sign()).caller).toEqual(caller);
    const keyId = pair('secret-two').sign().split('.')[1];
    expect(renewed.sign().split('.')[1]).toBe(keyId);
  });

  it('is the only one believed once the old one is gone', () => {
    const { sign, verify } = pair('secret-one', 'secret-two');
    expect(faultOf(() => verify(sign()))).toBe('unknownKey');
  });
});

describe('internalSigner', () => {
  it('keeps the claims of one caller, and never mixes two', () => {
    const { sign, verify } = pair();
    const callers = [
      caller,
      { ...caller },
      { ...caller, roles: ['admin'] },
      { ...caller, workspaceId: 'ws_02' },
    ];
    for (const each of [...callers, ...callers]) expect(verify(sign({ caller: each })).caller).toEqual(each);
  });

  it('carries 1,000 teammates, and refuses a caller that no part would read', () => {
    const { sign, verify } = pair();
    const teammates = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `user_01JABCDEFGHJKMNPQRSTVW${String(index).padStart(4, '0')}`,
      );
    const wide = { ...caller, teammates: teammates(1_000) };
    expect(verify(sign({ caller: wide })).caller).toEqual(wide);
    expect(() => sign({ caller: { ...caller, teammates: teammates(1_400) } })).toThrow(
      /^The token of a caller with 1400 teammates and 1 grants has \d+ bytes; a part takes 61440\.$/,
    );
  });

  it('refuses a part whose name could be taken for more', () => {
    expect(() => pair().sign({ caller }, 'deals.1')).toThrow('No token can name the part "deals.1".');
  });
});
