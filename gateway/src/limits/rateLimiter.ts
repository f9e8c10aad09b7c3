import type { Clock } from '@rapport/shared/clock.ts';
import { type BucketPolicy, filled, granted, type Lease, noTokens, type Tokens } from './bucket.ts';
import type { BucketStore } from './bucketStore.ts';
import { RecentlyUsed } from './recentlyUsed.ts';

/** What is left in a bucket, as far as this gateway knows: what others lease meanwhile it learns with its next lease. */
export interface Remainder extends Tokens {
  readonly missing?: undefined;
}

/** There is not enough; nothing was spent. */
export interface Shortage extends Tokens {
  readonly missing: keyof Tokens;
  readonly afterMs: number;
}

export type Spent = Remainder | Shortage;

interface Account {
  lease: Lease;
  /** The shared bucket after the last look at it. */
  rest: Tokens & { readonly atMs: number };
  /** The look that is under way: the lease is put back meanwhile, so everybody waits for it. */
  renewal: Promise<unknown> | undefined;
}

export interface RateLimiterOptions {
  /** Tells gateways apart; they must not share it. */
  readonly gateway: string;
  readonly policy: BucketPolicy;
  readonly store: BucketStore;
  readonly clock: Clock;
}

/** Callers whose lease is held at once; what a forgotten one had left flows in again. */
const MAX_ACCOUNTS = 20_000;

/**
 * A token bucket for each caller that several gateways share. A gateway takes a lease out of it by compare-and-set
 * and spends that without asking anybody, so that a warm request costs no round trip. Together they never spend
 * more than the bucket holds and what flows in.
 */
export class RateLimiter {
  readonly policy: BucketPolicy;
  readonly #gateway: string;
  readonly #store: BucketStore;
  readonly #clock: Clock;
  readonly #accounts = new RecentlyUsed<Account>(MAX_ACCOUNTS);

  constructor({ gateway, policy, store, clock }: RateLimiterOptions) {
    this.policy = policy;
    this.#gateway = gateway;
    this.#store = store;
    this.#clock = clock;
  }

  /** Spends from the lease at once, or after taking a new one. Never rejects as long as the store does not. */
  spend(key: string, need: Tokens): Spent | Promise<Spent> {
    const account = this.#accountOf(key);
    return this.#spendLeased(account, need) ?? this.#spendRenewed(key, account, need);
  }

  /** Gives back what turned out not to be needed. */
  refund(key: string, tokens: Tokens): void {
    const account = this.#accounts.get(key);
    if (account === undefined || account.renewal !== undefined || !this.#isValid(account.lease)) return;
    const { requests, cost, untilMs } = account.lease;
    account.lease = { requests: requests + tokens.requests, cost: cost + tokens.cost, untilMs };
  }

  #accountOf(key: string): Account {
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    const account: Account = {
      lease: { ...noTokens, untilMs: 0 },
      rest: { ...noTokens, atMs: 0 },
      renewal: undefined,
    };
    this.#accounts.set(key, account);
    return account;
  }

  #isValid({ untilMs }: Lease): boolean {
    return this.#clock.now().getTime() < untilMs;
  }

  #spendLeased(account: Account, need: Tokens): Spent | undefined {
    const { lease } = account;
    if (account.renewal !== undefined || !this.#isValid(lease)) return undefined;
    if (lease.requests < need.requests || lease.cost < need.cost) return undefined;
    account.lease = {
      requests: lease.requests - need.requests,
      cost: lease.cost - need.cost,
      untilMs: lease.untilMs,
    };
    return this.#remainderOf(account);
  }

  async #spendRenewed(key: string, account: Account, need: Tokens): Promise<Spent> {
    for (;;) {
      const spent = this.#spendLeased(account, need);
      if (spent !== undefined) return spent;
      if (account.renewal === undefined) return await this.#renew(key, account, need);
      await account.renewal.catch(() => undefined);
    }
  }

  /** Spends out of the shared bucket, and takes a lease beside it. */
  async #renew(key: string, account: Account, need: Tokens): Promise<Spent> {
    const left = account.lease;
    const renewal = this.#store.update(key, (stored) => {
      const nowMs = this.#clock.now().getTime();
      const grant = granted(stored, this.#gateway, left, need, this.policy, nowMs);
      const level = filled(grant.bucket ?? stored, this.policy, nowMs);
      return { bucket: grant.bucket, outcome: { grant, level } };
    });
    account.renewal = renewal;
    try {
      const { grant, level } = await renewal;
      account.rest = level;
      if (grant.bucket === undefined) {
        const { requests, cost } = this.#remainderOf(account);
        return { requests, cost, missing: grant.missing, afterMs: grant.afterMs };
      }
      account.lease = grant.lease;
      return this.#remainderOf(account);
    } finally {
      account.renewal = undefined;
    }
  }

  #remainderOf({ lease, rest }: Account): Remainder {
    const elapsedMs = Math.max(this.#clock.now().getTime() - rest.atMs, 0);
    const level = (name: keyof Tokens): number => {
      const flown = (elapsedMs * this.policy[name]) / this.policy.windowMs;
      return Math.floor(Math.min(rest[name] + flown + lease[name], this.policy[name]));
    };
    return { requests: level('requests'), cost: level('cost') };
  }
}
