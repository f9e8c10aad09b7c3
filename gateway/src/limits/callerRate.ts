import { createHash } from 'node:crypto';
import { actorOf, type Caller } from '@rapport/shared/access/caller.ts';
import type { RateLimiter, Remainder, Shortage, Spent } from './rateLimiter.ts';
import { RecentlyUsed } from './recentlyUsed.ts';
import { RateRefusal } from './refusals.ts';

/** The rate of callers: one bucket for each user, key or guest within a workspace. */
export interface CallerRate {
  /**
   * Spends one request of this cost. Undefined for Rapport itself, which is not limited.
   * @throws RateRefusal when the bucket is empty; nothing was spent then
   */
  spend(caller: Caller, cost: number): Promise<Remainder | undefined>;
  /** As `spend`, telling instead of throwing. */
  trySpend(caller: Caller, cost: number): Spent | undefined | Promise<Spent>;
  refusalOf(shortage: Shortage): RateRefusal;
  /** What the answer's header fields say. */
  readonly fields: RateFields;
}

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
export interface RateFields {
  readonly policy: string;
  remainder(left: Spent): string;
}

export function createCallerRate(limiter: RateLimiter): CallerRate {
  const keys = new RecentlyUsed<string>(20_000);
  const keyOf = (caller: Caller): string => {
    const name = `${caller.workspaceId} ${actorOf(caller)}`;
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = bucketKey(name);
    keys.set(name, key);
    return key;
  };
  const trySpend: CallerRate['trySpend'] = (caller, cost) =>
    caller.kind === 'system' ? undefined : limiter.spend(keyOf(caller), { requests: 1, cost });
  return {
    trySpend,
    spend: async (caller, cost) => {
      const spent = await trySpend(caller, cost);
      if (spent === undefined || spent.missing === undefined) return spent;
      throw rateRefusal(spent, limiter);
    },
    refusalOf: (shortage) => rateRefusal(shortage, limiter),
    fields: rateFields(limiter),
  };
}

/** A name for a bucket: guests have ids of their provider's making, and keys in NATS few characters. */
export function bucketKey(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 32);
}

function rateRefusal({ missing, afterMs }: Shortage, { policy }: RateLimiter): RateRefusal {
  const seconds = Math.max(Math.ceil(afterMs / 1000), 1);
  const what = missing === 'requests' ? 'requests' : 'cost of operations';
  return new RateRefusal(
    missing,
    seconds,
    `More than ${policy[missing]} ${what} in ${policy.windowMs / 1000} s: repeat this in ${seconds} s.`,
  );
}

/** Costs have no unit in the draft's registry yet, so theirs carries our name. */
function rateFields({ policy }: RateLimiter): RateFields {
  const window = policy.windowMs / 1000;
  const untilFull = (name: 'requests' | 'cost', left: number): number =>
    Math.ceil(((policy[name] - left) * window) / policy[name]);
  return {
    policy: `"requests";q=${policy.requests};w=${window}, "cost";q=${policy.cost};qu="rapport-cost";w=${window}`,
    remainder: ({ requests, cost }) =>
      `"requests";r=${requests};t=${untilFull('requests', requests)}, "cost";r=${cost};t=${untilFull('cost', cost)}`,
  };
}
