/** What is spent: requests, and the cost of their operations. */
export interface Tokens {
  readonly requests: number;
  readonly cost: number;
}

/** How much a bucket holds when full. It fills from empty to full in `windowMs`. */
export interface BucketPolicy extends Tokens {
  readonly windowMs: number;
}

export interface Lease extends Tokens {
  /** After this nobody may spend it. */
  readonly untilMs: number;
}

/** A caller's bucket as all gateways share it; one that is not stored is full. */
export interface Bucket extends Tokens {
  readonly atMs: number;
  /** What each gateway took out to spend by itself, by the gateway's name. */
  readonly leases: Readonly<Record<string, Lease>>;
}

export type Grant =
  | { readonly bucket: Bucket; readonly lease: Lease }
  | { readonly bucket?: undefined; readonly missing: 'requests' | 'cost'; readonly afterMs: number };

/** A lease and the request it is taken with are this part of a full bucket, unless the request alone is more. */
const LEASE_SHARE = 20;
/** As long as one gateway may keep from the others what it does not spend. */
const LEASE_MS = 10_000;

export const noTokens: Tokens = { requests: 0, cost: 0 };

/**
 * The bucket at `nowMs`. What is leased counts as inside until the lease ends: otherwise the bucket would be full
 * again while a gateway still held a lease, and both could be spent at once.
 */
export function filled(bucket: Bucket | null, policy: BucketPolicy, nowMs: number): Bucket {
  if (bucket === null) return { requests: policy.requests, cost: policy.cost, atMs: nowMs, leases: {} };
  const leases = Object.fromEntries(
    Object.entries(bucket.leases).filter(([, { untilMs }]) => untilMs > nowMs),
  );
  const elapsedMs = Math.max(nowMs - bucket.atMs, 0);
  const level = (name: keyof Tokens): number => {
    const leased = Object.values(leases).reduce((sum, lease) => sum + lease[name], 0);
    const flown = (elapsedMs * policy[name]) / policy.windowMs;
    return Math.max(Math.min(bucket[name] + flown, policy[name] - leased), 0);
  };
  // A clock that is behind gives no time back, else its minutes would flow in twice.
  const atMs = Math.max(nowMs, bucket.atMs);
  return { requests: level('requests'), cost: level('cost'), atMs, leases };
}

/**
 * Spends `need` and gives `gateway` a lease beside it, taking back what it has `left` of the one before. Without
 * enough in the bucket nothing changes, and `afterMs` says when there is, as long as others take nothing.
 */
export function granted(
  stored: Bucket | null,
  gateway: string,
  left: Tokens,
  need: Tokens,
  policy: BucketPolicy,
  nowMs: number,
): Grant {
  const { leases, ...level } = filled(stored, policy, nowMs);
  const others = Object.fromEntries(Object.entries(leases).filter(([name]) => name !== gateway));
  const room = (name: keyof Tokens): number =>
    Object.values(others).reduce((free, lease) => free - lease[name], policy[name]);
  const whole = (name: keyof Tokens): number => Math.min(level[name] + left[name], Math.max(room(name), 0));
  const lacking = (['requests', 'cost'] as const)
    .map((name) => ({
      name,
      afterMs: ((need[name] - whole(name)) * policy.windowMs) / policy[name],
    }))
    .filter(({ afterMs }) => afterMs > 0)
    .sort((one, other) => other.afterMs - one.afterMs);
  const [longest] = lacking;
  if (longest !== undefined) return { missing: longest.name, afterMs: longest.afterMs };
  const share = (name: keyof Tokens): number =>
    Math.min(whole(name) - need[name], Math.max(policy[name] / LEASE_SHARE - need[name], 0));
  const lease = { requests: share('requests'), cost: share('cost'), untilMs: nowMs + LEASE_MS };
  return {
    lease,
    bucket: {
      requests: whole('requests') - need.requests - lease.requests,
      cost: whole('cost') - need.cost - lease.cost,
      atMs: level.atMs,
      leases: { ...others, [gateway]: lease },
    },
  };
}
