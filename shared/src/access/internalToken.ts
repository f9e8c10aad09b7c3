import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { RapportError } from '../errors.ts';
import { type BelievedContext, claimsDecoder, claimsEncoder } from './internalClaims.ts';
import { SeenNonces } from './seenNonces.ts';

// How the gateway proves to a part in another process that a fetch is its own, and whom it acts for:
// `<MAC>.<key id>.<part>.<instant>.<process>.<number>.<ms left>.<claims>`, where process and number are the nonce and the
// MAC is the HMAC-SHA256 of all behind it and of the fetch's body.
// The caller was verified once at the edge; a part believes this one header and nothing else, so that `_entities` is no
// way around the edge. Whoever reads it on its way can use it for nothing: not for another part, another query,
// another time or twice. The request id is a header of its own: it only names the request in logs.
//
// With 5 KB of body, signing takes 7 µs of CPU and verifying 8, of which the HMAC is 5 each. For a caller with 1,000
// teammates (a token of 48 KB) it is 41 and 51, where encoding and parsing its claims for each fetch would add 100.

/** Carries the token; never accepted from outside, because the gateway forwards no client header. */
export const internalTokenHeader = 'x-rapport-internal';

/** Carries the request id of the gateway's request to each part. */
export const requestIdHeader = 'x-request-id';

/**
 * How far a token's instant may be from the part's clock, either way, in ms. Clocks that are kept by NTP differ by far
 * less; the rest is for fetches that wait for a free connection. One that waited longer comes to a part that is
 * drowned in fetches, and a refusal relieves it.
 */
const WINDOW_MS = 10_000;

/** A part reads no longer token: with 4 KiB for all other headers it fits into the 64 KiB that its server takes. */
const MAX_TOKEN_BYTES = 60 * 1024;

/** The secret of gateway and parts; several while one replaces another: the first signs, all are believed. */
export type InternalSecret = string | readonly string[];

/** Every secret that is believed, the one that signs first. */
export function secretsOf(secret: InternalSecret): readonly [string, ...string[]] {
  const [first, ...others] = typeof secret === 'string' ? [secret] : secret;
  if (first === undefined) throw new RapportError('INTERNAL', 'There is no internal secret to sign with.');
  return [first, ...others];
}

export type InternalTokenFault =
  | 'malformed'
  | 'unknownKey'
  | 'forged'
  | 'anotherPart'
  | 'tooOld'
  | 'fromTheFuture'
  | 'replayed';

/** A part refuses the fetch: the token is missing or not to be believed. */
export class InternalTokenError extends RapportError {
  readonly fault: InternalTokenFault;

  constructor(fault: InternalTokenFault, message: string) {
    super('UNAUTHENTICATED', message);
    this.name = 'InternalTokenError';
    this.fault = fault;
  }
}

export interface SignedFetch {
  /** The part that is asked: no other believes the token. */
  readonly part: string;
  readonly context: BelievedContext;
  /** The whole body, as it is sent. */
  readonly body: string | Uint8Array;
}

/** The token for one fetch; a fetch that is sent again needs a new one. */
export type InternalSigner = (fetch: SignedFetch) => string;

/**
 * Takes a token that has its form, its key, its part and its time right; then, with the fetch's body, answers what it
 * says. In two steps, so that a stranger's body is not even read.
 * @throws InternalTokenError in either step
 */
export type InternalVerifier = (token: string) => (body: Uint8Array) => BelievedContext;

/** The name of a secret inside tokens, so that two can be valid while one replaces the other. */
function keyIdOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 8);
}

/** No name, number or base64url holds a line break: what is signed can be taken apart in one way only. */
function macOf(secret: string, head: string, body: string | Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${head}\n`).update(body).digest();
}

/** Signs for one process. */
export function internalSigner(secret: InternalSecret, clock: Clock): InternalSigner {
  const [signing] = secretsOf(secret);
  const keyId = keyIdOf(signing);
  // Nobody has to be kept from guessing a nonce, it must only come once: counting spares 2 µs of random bytes a fetch.
  const origin = randomBytes(9).toString('base64url');
  const claimsOf = claimsEncoder();
  let number = 0;
  return ({ part, context, body }) => {
    if (!PART.test(part)) throw new RapportError('INTERNAL', `No token can name the part "${part}".`);
    const nowMs = clock.now().getTime();
    const { deadlineAtMs } = context;
    const leftMs = deadlineAtMs === undefined ? '' : Math.max(0, Math.ceil(deadlineAtMs - nowMs));
    number += 1;
    const head = `${keyId}.${part}.${nowMs}.${origin}.${number}.${leftMs}.${claimsOf(context)}`;
    if (head.length > MAX_TOKEN_BYTES) {
      const { teammates, grants } = context.caller;
      throw new RapportError(
        'INTERNAL',
        `The token of a caller with ${teammates.length} teammates and ${grants.length} grants has ${head.length} bytes; a part takes ${MAX_TOKEN_BYTES}.`,
      );
    }
    return `${macOf(signing, head, body).toString('base64url')}.${head}`;
  };
}

const PART = /^[\w-]+$/;
/** What stands before the claims; those are not looked at before the signature has been. */
const HEAD = /^([\w-]{43})\.([0-9a-f]{8})\.([\w-]+)\.(\d{1,15})\.([\w-]+)\.(\d{1,15})\.(\d{0,15})\./;

interface Token {
  readonly mac: string;
  /** Everything that the MAC is about, but the body. */
  readonly signed: string;
  readonly keyId: string;
  readonly part: string;
  readonly atMs: number;
  readonly origin: string;
  readonly number: number;
  readonly leftMs: number | undefined;
  readonly claims: string;
}

function read(token: string): Token {
  const [head = '', mac = '', keyId = '', part = '', at, origin = '', number, left] = HEAD.exec(token) ?? [];
  if (at === undefined) {
    throw new InternalTokenError('malformed', 'The internal token does not have its eight parts.');
  }
  return {
    mac,
    signed: token.slice(mac.length + 1),
    keyId,
    part,
    atMs: Number(at),
    origin,
    number: Number(number),
    leftMs: left === '' ? undefined : Number(left),
    claims: token.slice(head.length),
  };
}

/** Verifies for one process of a part. Instances of a part do not know what the others have seen. */
export function internalVerifier(part: string, secret: InternalSecret, clock: Clock): InternalVerifier {
  const secrets = new Map(secretsOf(secret).map((each) => [keyIdOf(each), each]));
  const seen = new SeenNonces(2 * WINDOW_MS);
  const claimsOf = claimsDecoder();

  return (text) => {
    const token = read(text);
    const known = secrets.get(token.keyId);
    if (known === undefined) {
      throw new InternalTokenError(
        'unknownKey',
        `The internal token is signed with an unknown key (${token.keyId}).`,
      );
    }
    checkMeant(token, part, clock.now().getTime());

    return (body) => {
      if (!timingSafeEqual(macOf(known, token.signed, body), Buffer.from(token.mac, 'base64url'))) {
        throw new InternalTokenError('forged', 'The internal token does not match its signature.');
      }
      const nowMs = clock.now().getTime();
      checkMeant(token, part, nowMs); // a body may come slowly
      // Only what is signed is remembered: a stranger cannot fill the memory.
      if (!seen.add(token.origin, token.number, nowMs)) {
        throw new InternalTokenError('replayed', 'The internal token was used before.');
      }
      const { leftMs, claims } = token;
      // Told as time left, so that clocks that differ neither shorten nor lengthen it.
      return { ...claimsOf(claims), deadlineAtMs: leftMs === undefined ? undefined : nowMs + leftMs };
    };
  };
}

function checkMeant({ part: meant, atMs }: Token, part: string, nowMs: number): void {
  if (meant !== part) {
    throw new InternalTokenError(
      'anotherPart',
      `The internal token is meant for ${meant}, and this is ${part}.`,
    );
  }
  const ageMs = nowMs - atMs;
  if (ageMs > WINDOW_MS) {
    throw new InternalTokenError(
      'tooOld',
      `The internal token is ${ageMs} ms old; ${WINDOW_MS} are accepted.`,
    );
  }
  if (ageMs < -WINDOW_MS) {
    throw new InternalTokenError(
      'fromTheFuture',
      `The internal token is ${-ageMs} ms ahead of this clock; ${WINDOW_MS} are accepted.`,
    );
  }
}
