import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { bucketKey } from '../limits/callerRate.ts';
import type { RateLimiter } from '../limits/rateLimiter.ts';
import { RecentlyUsed } from '../limits/recentlyUsed.ts';
import { RateRefusal } from '../limits/refusals.ts';

/** Verifies whom a request acts for, and bounds how many credentials one address may try. */
export type AdmitCaller = (headers: IncomingHttpHeaders, address: string) => Promise<Caller>;

export interface StrangerOptions {
  /** @throws RapportError `UNAUTHENTICATED` or `UNAVAILABLE` */
  readonly verifyCaller: (headers: IncomingHttpHeaders) => Promise<Caller>;
  readonly failures: RateLimiter;
  readonly clock: Clock;
}

/** A credential that was good this recently is no guess, so it passes from an address that others have used up. */
const GOOD_MS = 10 * 60_000;
const MAX_GOOD = 10_000;

/** Every attempt with a credential that is not known to be good is paid for, and paid back when it was good. */
export function limitFailures({ verifyCaller, failures, clock }: StrangerOptions): AdmitCaller {
  const good = new RecentlyUsed<number>(MAX_GOOD);

  const attempt = async (headers: IncomingHttpHeaders, address: string): Promise<Caller> => {
    const key = bucketKey(`address ${blockOf(address)}`);
    const spent = await failures.spend(key, { requests: 1, cost: 0 });
    if (spent.missing !== undefined) throw tooMany(spent.afterMs, failures);
    try {
      const caller = await verifyCaller(headers);
      failures.refund(key, { requests: 1, cost: 0 });
      return caller;
    } catch (error) {
      if (!isWrong(error)) failures.refund(key, { requests: 1, cost: 0 });
      throw error;
    }
  };

  return async (headers, address) => {
    const credential = headers.authorization ?? '';
    const nowMs = clock.now().getTime();
    const isKnown = (good.get(credential) ?? 0) > nowMs;
    try {
      const caller = isKnown ? await verifyCaller(headers) : await attempt(headers, address);
      if (!isKnown) good.set(credential, nowMs + GOOD_MS);
      return caller;
    } catch (error) {
      if (isKnown && isWrong(error)) good.delete(credential);
      throw error;
    }
  };
}

function isWrong(error: unknown): boolean {
  return error instanceof RapportError && error.code === 'UNAUTHENTICATED';
}

function tooMany(afterMs: number, { policy }: RateLimiter): RateRefusal {
  const seconds = Math.max(Math.ceil(afterMs / 1000), 1);
  const message = `More than ${policy.requests} wrong credentials came from this address in ${policy.windowMs / 1000} s: try again in ${seconds} s.`;
  return new RateRefusal('failures', seconds, message);
}

/** One host's addresses: an IPv6 host chooses freely among 2^64 below its first four groups. */
function blockOf(address: string): string {
  if (!address.includes(':')) return address;
  const [front = '', back = ''] = address.split('::');
  const leading = front === '' ? [] : front.split(':');
  const trailing = back === '' ? [] : back.split(':');
  const zeros = Array.from({ length: Math.max(8 - leading.length - trailing.length, 0) }, () => '0');
  return [...leading, ...zeros, ...trailing].slice(0, 4).join(':');
}
