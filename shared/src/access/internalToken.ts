import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { RapportError } from '../errors.ts';
import type { Caller } from './caller.ts';

// How the gateway tells a part in another process who is calling: `<key id>.<caller and expiry>.<HMAC-SHA256>`.
// The caller was verified once at the edge; a part believes the token and nothing else, so that `_entities`
// is no way around the edge. The request id is not inside: one token serves a caller's requests for seconds.

/** Carries the token; never accepted from outside, because the gateway forwards no client header. */
export const internalTokenHeader = 'x-rapport-internal';

/** Carries the request id of the gateway's request to each part. */
export const requestIdHeader = 'x-request-id';

/** How long a part accepts a token, in ms: covers the longest request and small differences of clocks. */
const LIFETIME_MS = 30_000;

/** A token younger than this is sent again instead of signing anew (in ms). */
const REUSE_MS = 5_000;

/** Callers whose token is remembered at once. */
const MAX_REMEMBERED = 1_000;

export type InternalTokenFault = 'malformed' | 'unknownKey' | 'forged' | 'expired';

/** A part refuses the fetch: the token is missing or not to be believed. */
export class InternalTokenError extends RapportError {
  readonly fault: InternalTokenFault;

  constructor(fault: InternalTokenFault, message: string) {
    super('UNAUTHENTICATED', message);
    this.name = 'InternalTokenError';
    this.fault = fault;
  }
}

interface Claims extends Caller {
  readonly expiresAtMs: number;
}

/** The name of a secret inside tokens, so that two can be valid while one replaces the other. */
function keyIdOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 8);
}

function macOf(secret: string, signed: string): Buffer {
  return createHmac('sha256', secret).update(signed).digest();
}

/** A token that says `caller` until 30 s after `nowMs`. */
export function signInternal(caller: Caller, secret: string, nowMs: number): string {
  const claims: Claims = { ...caller, expiresAtMs: nowMs + LIFETIME_MS };
  const signed = `${keyIdOf(secret)}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${macOf(secret, signed).toString('base64url')}`;
}

/**
 * The caller a token speaks for.
 * @param secrets every secret still accepted, so that one can be replaced without refusing requests
 * @throws InternalTokenError when the token is malformed, signed by none of `secrets`, altered or expired
 */
export function verifyInternal(token: string, secrets: readonly string[], nowMs: number): Caller {
  return callerOf(claimsOf(token, secrets), nowMs);
}

function claimsOf(token: string, secrets: readonly string[]): Claims {
  const [keyId, body, mac, ...rest] = token.split('.');
  if (!keyId || !body || !mac || rest.length > 0) {
    throw new InternalTokenError('malformed', 'The internal token does not have its three parts.');
  }
  const secret = secrets.find((candidate) => keyIdOf(candidate) === keyId);
  if (secret === undefined) {
    throw new InternalTokenError(
      'unknownKey',
      `The internal token is signed with an unknown key (${keyId.slice(0, 8)}).`,
    );
  }
  const expected = macOf(secret, `${keyId}.${body}`);
  const received = Buffer.from(mac, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
    throw new InternalTokenError('forged', 'The internal token does not match its signature.');
  }
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims;
}

function callerOf({ expiresAtMs, ...caller }: Claims, nowMs: number): Caller {
  if (nowMs >= expiresAtMs) {
    throw new InternalTokenError(
      'expired',
      `The internal token expired at ${new Date(expiresAtMs).toISOString()}.`,
    );
  }
  return caller;
}

/** Forgets the oldest half when full: cheaper than exact bookkeeping, and bounded all the same. */
function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  if (memory.size >= MAX_REMEMBERED) {
    for (const old of [...memory.keys()].slice(0, MAX_REMEMBERED / 2)) memory.delete(old);
  }
  memory.set(key, value);
}

/** Signs for one process; a caller's token is sent again for 5 s, since signing each fetch cost 8 µs. */
export function internalSigner(secret: string, clock: Clock): (caller: Caller) => string {
  const issued = new Map<string, { token: string; untilMs: number }>();
  return (caller) => {
    const key = JSON.stringify(caller);
    const nowMs = clock.now().getTime();
    const known = issued.get(key);
    if (known !== undefined && nowMs < known.untilMs) return known.token;
    const token = signInternal(caller, secret, nowMs);
    remember(issued, key, { token, untilMs: nowMs + REUSE_MS });
    return token;
  };
}

/** Verifies for one process; the signature of a token seen before is not computed again, its expiry is. */
export function internalVerifier(secrets: readonly string[], clock: Clock): (token: string) => Caller {
  const verified = new Map<string, Claims>();
  return (token) => {
    let claims = verified.get(token);
    if (claims === undefined) {
      claims = claimsOf(token, secrets);
      remember(verified, token, claims);
    }
    return callerOf(claims, clock.now().getTime());
  };
}
