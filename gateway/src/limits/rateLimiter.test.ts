import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BucketStore, type Change, LocalBuckets } from './bucketStore.ts';
import { createCallerRate } from './callerRate.ts';
import { RateLimiter } from './rateLimiter.ts';
import { RateRefusal } from './refusals.ts';

class FakeClock {
  nowMs = Date.UTC(2026, 5, 1);

  now(): Date {
    return new Date(this.nowMs);
  }
}

/** Counts how often the shared store was asked. */
class Counted implements BucketStore {
  asked = 0;
  readonly #store = new LocalBuckets();

  update<Outcome>(key: string, change: Change<Outcome>): Promise<Outcome> {
    this.asked += 1;
    return this.#store.update(key, change);
  }
}

const policy = { requests: 100, cost: 1_000, windowMs: 60_000 };

function two(store = new Counted()) {
  const clock = new FakeClock();
  const limiter = (gateway: string) => new RateLimiter({ gateway, policy, store, clock });
  return { clock, store, one: limiter('one'), other: limiter('other') };
}

/** Spends until it is refused; how many requests passed. */
async function drain(limiter: RateLimiter, cost = 0): Promise<number> {
  for (let passed = 0; ; passed += 1) {
    const spent = await limiter.spend('caller', { requests: 1, cost });
    if (spent.missing !== undefined) return passed;
  }
}

describe('RateLimiter', () => {
  it('lets several gateways spend exactly what one bucket holds', async () => {
    const { one, other } = two();
    const first = await one.spend('caller', { requests: 1, cost: 10 });
    expect(first).toEqual({ requests: 99, cost: 990 });
    expect((await drain(one)) + (await drain(other))).toBe(99);
  });

  it('asks the store once for a lease, not once for a request', async () => {
    const { one, store } = two();
    for (let request = 0; request < 10; request += 1) await one.spend('caller', { requests: 1, cost: 0 });
    expect(store.asked).toBe(2); // a lease is a twentieth: five requests
  });

  it('spends a lease without waiting', async () => {
    const { one } = two();
    await one.spend('caller', { requests: 1, cost: 0 });
    expect(one.spend('caller', { requests: 1, cost: 0 })).toEqual({ requests: 98, cost: 1_000 });
  });

  it('refuses what costs more than is left, spends nothing and says when there is enough', async () => {
    const { one, clock } = two();
    await one.spend('caller', { requests: 1, cost: 900 });
    const refused = await one.spend('caller', { requests: 1, cost: 200 });
    expect(refused).toEqual({ requests: 99, cost: 100, missing: 'cost', afterMs: 6_000 });
    clock.nowMs += 5_999;
    expect((await one.spend('caller', { requests: 1, cost: 200 })).missing).toBe('cost');
    clock.nowMs += 1;
    expect(await one.spend('caller', { requests: 1, cost: 200 })).toEqual({ requests: 99, cost: 0 });
  });

  it('fills again within a minute, and not beyond full', async () => {
    const { one, clock } = two();
    expect(await drain(one)).toBe(100);
    clock.nowMs += 30_000;
    expect(await drain(one)).toBe(50);
    clock.nowMs += 3_600_000;
    expect(await drain(one)).toBe(100);
  });

  it('counts a lease as inside the bucket until it ends, so that no lull doubles it', async () => {
    const { one, other, clock } = two();
    await one.spend('caller', { requests: 1, cost: 0 });
    clock.nowMs += 9_999;
    const passed = (await drain(other)) + (await drain(one));
    expect(passed).toBe(100);
  });

  it('keeps callers apart', async () => {
    const { one } = two();
    await drain(one);
    expect(await one.spend('another', { requests: 1, cost: 0 })).toEqual({ requests: 99, cost: 1_000 });
  });

  it('lets no more through when many come at once', async () => {
    const { one, other } = two();
    const all = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        (index % 2 === 0 ? one : other).spend('caller', { requests: 1, cost: 1 }),
      ),
    );
    const passed = all.filter(({ missing }) => missing === undefined).length;
    expect(passed).toBeGreaterThanOrEqual(95); // the other may hold the rest of a lease
    expect(passed).toBeLessThanOrEqual(100);
  });

  it('gives back what was not needed', async () => {
    const { one } = two();
    await one.spend('caller', { requests: 1, cost: 0 });
    one.refund('caller', { requests: 1, cost: 0 });
    expect(await drain(one)).toBe(100);
  });

  it('never lets more through than the bucket and what flowed in, whatever the order', async () => {
    const step = fc.record({
      gateway: fc.integer({ min: 0, max: 2 }),
      waitMs: fc.integer({ min: 0, max: 15_000 }),
      cost: fc.integer({ min: 0, max: 400 }),
      times: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { clock, one, other, store } = two();
        const third = new RateLimiter({ gateway: 'third', policy, store, clock });
        const startMs = clock.nowMs;
        let requests = 0;
        let cost = 0;
        for (const each of steps) {
          clock.nowMs += each.waitMs;
          for (let time = 0; time < each.times; time += 1) {
            const limiter = [one, other, third][each.gateway] ?? one;
            const spent = await limiter.spend('caller', { requests: 1, cost: each.cost });
            if (spent.missing !== undefined) continue;
            requests += 1;
            cost += each.cost;
          }
          const flown = (clock.nowMs - startMs) / policy.windowMs;
          expect(requests).toBeLessThanOrEqual(policy.requests * (1 + flown) + 1e-6);
          expect(cost).toBeLessThanOrEqual(policy.cost * (1 + flown) + 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('createCallerRate', () => {
  const caller = {
    kind: 'user',
    id: 'user_1',
    workspaceId: 'ws_1',
    roles: [],
    grants: [],
    teammates: [],
  } as const;

  it('writes the header fields of the draft', async () => {
    const { fields, spend } = createCallerRate(two().one);
    expect(fields.policy).toBe('"requests";q=100;w=60, "cost";q=1000;qu="rapport-cost";w=60');
    const left = await spend(caller, 250);
    expect(left && fields.remainder(left)).toBe('"requests";r=99;t=1, "cost";r=750;t=15');
  });

  it('keeps workspaces and kinds of callers apart, and does not limit Rapport itself', async () => {
    const { spend } = createCallerRate(two().one);
    await spend(caller, 1_000);
    await expect(spend(caller, 1)).rejects.toThrow(RateRefusal);
    await expect(spend(caller, 1)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1 });
    expect(await spend({ ...caller, workspaceId: 'ws_2' }, 1)).toEqual({ requests: 99, cost: 999 });
    expect(await spend({ ...caller, kind: 'apiKey' }, 1)).toEqual({ requests: 99, cost: 999 });
    expect(await spend({ ...caller, kind: 'system' }, 1_000_000)).toBeUndefined();
  });
});
