import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { describe, expect, it } from 'vitest';
import { LocalBuckets } from '../limits/bucketStore.ts';
import { RateLimiter } from '../limits/rateLimiter.ts';
import { limitFailures } from './strangers.ts';

const caller: Caller = {
  kind: 'apiKey',
  id: 'key_1',
  workspaceId: 'ws_1',
  roles: [],
  grants: [],
  teammates: [],
};

/** Lets "good" in, refuses the rest, and cannot tell while `isAway`. */
function setUp() {
  const state = { nowMs: 0, isAway: false, verified: 0, good: 'Bearer good' };
  const clock = { now: () => new Date(state.nowMs) };
  const failures = new RateLimiter({
    gateway: 'one',
    policy: { requests: 6, cost: 0, windowMs: 60_000 },
    store: new LocalBuckets(),
    clock,
  });
  const admit = limitFailures({
    verifyCaller: async ({ authorization }) => {
      state.verified += 1;
      if (state.isAway) throw new RapportError('UNAVAILABLE', 'Away.');
      if (authorization !== state.good) throw new RapportError('UNAUTHENTICATED', 'Wrong.');
      return caller;
    },
    failures,
    clock,
  });
  const outcome = async (authorization: string, address = '192.0.2.1'): Promise<string> =>
    admit({ authorization }, address).then(
      ({ id }) => id,
      (error: unknown) => (error instanceof RapportError ? error.code : 'fault'),
    );
  return { state, admit, outcome };
}

const outcomes = async (times: number, attempt: (time: number) => Promise<string>): Promise<string[]> => {
  const all: string[] = [];
  for (let time = 0; time < times; time += 1) all.push(await attempt(time));
  return all;
};

describe('limitFailures', () => {
  it('lets an address try so many wrong credentials, then verifies none and says when to come again', async () => {
    const { state, admit, outcome } = setUp();
    expect(await outcomes(6, (time) => outcome(`Bearer wrong${time}`))).toEqual(
      Array(6).fill('UNAUTHENTICATED'),
    );
    expect(await outcome('Bearer wrong6')).toBe('RATE_LIMITED');
    expect(await outcome('')).toBe('RATE_LIMITED');
    expect(state.verified).toBe(6);
    await expect(admit({}, '192.0.2.1')).rejects.toMatchObject({
      message: 'More than 6 wrong credentials came from this address in 60 s: try again in 10 s.',
      retryAfterSeconds: 10,
    });
    state.nowMs = 10_000;
    expect(await outcomes(2, () => outcome('Bearer wrong'))).toEqual(['UNAUTHENTICATED', 'RATE_LIMITED']);
  });

  it('does not find a good credential either by then', async () => {
    const { outcome } = setUp();
    await outcomes(6, () => outcome('Bearer wrong'));
    expect(await outcome('Bearer good')).toBe('RATE_LIMITED');
  });

  it('lets pass what was good a moment ago, whatever others do from the same address', async () => {
    const { state, outcome } = setUp();
    expect(await outcome('Bearer good')).toBe('key_1');
    await outcomes(10, () => outcome('Bearer wrong'));
    expect(await outcome('Bearer good')).toBe('key_1');
    state.good = 'Bearer other'; // revoked
    expect(await outcome('Bearer good')).toBe('UNAUTHENTICATED');
    expect(await outcome('Bearer good')).toBe('RATE_LIMITED');
  });

  it('costs good credentials nothing, nor those that could not be checked', async () => {
    const { state, outcome } = setUp();
    state.isAway = true;
    expect(await outcomes(20, () => outcome('Bearer new'))).toEqual(Array(20).fill('UNAVAILABLE'));
    state.isAway = false;
    expect(await outcomes(20, () => outcome('Bearer good'))).toEqual(Array(20).fill('key_1'));
    expect(await outcomes(6, () => outcome('Bearer wrong'))).toEqual(Array(6).fill('UNAUTHENTICATED'));
  });

  it('lets no more through when they come at once', async () => {
    const { state, outcome } = setUp();
    await Promise.all(Array.from({ length: 50 }, (_, index) => outcome(`Bearer wrong${index}`)));
    expect(state.verified).toBe(6);
  });

  it('counts addresses apart, and all of one IPv6 host as one', async () => {
    const { outcome } = setUp();
    await outcomes(6, (time) => outcome('Bearer wrong', `2001:db8:1:2:${time}::1`));
    expect(await outcome('Bearer wrong', '2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe('RATE_LIMITED');
    expect(await outcome('Bearer wrong', '2001:db8:1:3::1')).toBe('UNAUTHENTICATED');
    expect(await outcome('Bearer wrong', '::1')).toBe('UNAUTHENTICATED');
    expect(await outcome('Bearer wrong', '192.0.2.2')).toBe('UNAUTHENTICATED');
  });
});
