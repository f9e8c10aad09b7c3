import type { Gateway } from '@rapport/gateway/gateway.ts';
import type { BucketStore } from '@rapport/gateway/limits/bucketStore.ts';
import { NatsBuckets } from '@rapport/gateway/limits/natsBuckets.ts';
import { RateLimiter } from '@rapport/gateway/limits/rateLimiter.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { standardGatewaySettings } from '@rapport/shared/config/gatewaySettings.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { connect, type NatsConnection } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, caller, startTestGateway } from '../conformance/gateway/start.ts';
import { composed, federation, partOf } from '../conformance/graph.ts';
import { startTestNats, type TestNats } from '../harness/nats.ts';
import { TestClock } from '../harness/part.ts';

const items = {
  typeDefs: `${federation()} type Query { items(first: Int! = 20): [Item!]! } type Item { id: ID! }`,
  resolvers: { Query: { items: () => [] } },
};
const graph = { supergraphSdl: composed({ items }), parts: { items: partOf('items', items) } };
const log = createLog('limits-test', 'silent');

let nats: TestNats;
const connections: NatsConnection[] = [];

beforeAll(async () => {
  nats = await startTestNats();
  await (await Bus.connect({ url: nats.url, name: 'test' })).close(); // makes the bucket, as every process does
});

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await nats?.stop();
});

async function natsBuckets(): Promise<NatsBuckets> {
  const connection = await connect({ servers: nats.url, maxReconnectAttempts: -1, reconnectTimeWait: 50 });
  connections.push(connection);
  return new NatsBuckets(connection, systemClock, log);
}

const policy = { requests: 100, cost: 10_000, windowMs: 60_000 };

/** Gateways with a clock that stands, so that nothing flows in. */
async function limiters(count: number, clock = new TestClock()): Promise<RateLimiter[]> {
  const stores = await Promise.all(Array.from({ length: count }, natsBuckets));
  return stores.map((store, index) => new RateLimiter({ gateway: `gateway${index}`, policy, store, clock }));
}

async function drain(limiter: RateLimiter, key: string): Promise<number> {
  for (let passed = 0; ; passed += 1) {
    if ((await limiter.spend(key, { requests: 1, cost: 1 })).missing !== undefined) return passed;
  }
}

async function gatewayOn(buckets: BucketStore, acting: Caller = caller): Promise<Gateway> {
  return startTestGateway({
    ...graph,
    buckets,
    settings: { rate: { requests: 40, cost: 500, failures: 5 } },
    verifyCaller: async () => acting,
  });
}

describe('a bucket that gateways share over NATS', () => {
  it('gives several of them together exactly what it holds', async () => {
    const gateways = await limiters(3);
    const passed = await Promise.all(gateways.map((gateway) => drain(gateway, 'several')));
    const rest = await Promise.all(gateways.map((gateway) => drain(gateway, 'several')));
    expect([...passed, ...rest].reduce((sum, each) => sum + each, 0)).toBe(100);
  });

  it('fills for all of them with time', async () => {
    const clock = new TestClock();
    const [one, other] = await limiters(2, clock);
    if (one === undefined || other === undefined) throw new Error('two were asked for');
    expect(await drain(one, 'time')).toBe(100);
    expect(await drain(other, 'time')).toBe(0);
    clock.set('2026-06-01T12:00:30.000Z');
    expect((await drain(other, 'time')) + (await drain(one, 'time'))).toBe(50);
  });

  it('lies in rapport_limits, each entry with an end', async () => {
    const [one] = await limiters(1);
    await one?.spend('stored', { requests: 1, cost: 0 });
    const manager = await (await connectionOfTest()).jetstreamManager();
    const { config } = await manager.streams.info('KV_rapport_limits');
    expect([config.storage, config.max_age, config.max_msgs_per_subject]).toEqual([
      'file',
      120_000_000_000,
      1,
    ]);
  });
});

async function connectionOfTest(): Promise<NatsConnection> {
  const connection = await connect({ servers: nats.url });
  connections.push(connection);
  return connection;
}

describe('two gateways on one NATS', () => {
  it('let one caller through as often as one bucket allows, and say what is left', async () => {
    const [one, other] = await Promise.all([gatewayOn(await natsBuckets()), gatewayOn(await natsBuckets())]);
    const first = await ask(one, '{ items(first: 30) { id } }');
    expect(first.status).toBe(200);
    expect(first.headers.get('rapport-cost')).toBe('30');
    expect(first.headers.get('ratelimit-policy')).toBe(
      '"requests";q=40;w=60, "cost";q=500;qu="rapport-cost";w=60',
    );
    expect(first.headers.get('ratelimit')).toBe('"requests";r=39;t=2, "cost";r=470;t=4');

    const statuses: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      for (const gateway of [one, other]) statuses.push((await ask(gateway, '{ __typename }')).status);
    }
    const passed = statuses.filter((status) => status === 200).length;
    // 39 are left; each second brings two thirds of one more.
    expect(passed).toBeGreaterThanOrEqual(38);
    expect(passed).toBeLessThanOrEqual(41);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    await Promise.all([one.stop(), other.stop()]);
  });

  it('refuse with 429, a code and when to come again; nothing is fetched', async () => {
    const acting: Caller = { ...caller, id: 'user_refused' };
    const gateway = await gatewayOn(await natsBuckets(), acting);
    expect((await ask(gateway, '{ items(first: 400) { id } }')).status).toBe(200);
    const refused = await ask(gateway, '{ items(first: 150) { id } }');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('6');
    expect(refused.headers.get('rapport-cost')).toBe('150');
    // 8 flow in each second.
    expect(refused.headers.get('ratelimit')).toMatch(/^"requests";r=39;t=2, "cost";r=10\d;t=4[78]$/);
    expect(refused.body).toEqual({
      errors: [
        {
          message: 'More than 500 cost of operations in 60 s: repeat this in 6 s.',
          extensions: { code: 'RATE_LIMITED', requestId: 'r1' },
        },
      ],
    });
    await gateway.stop();
  });

  it('never limit Rapport itself', async () => {
    const gateway = await gatewayOn(await natsBuckets(), { ...caller, kind: 'system', id: 'profiles' });
    for (let request = 0; request < 50; request += 1) {
      const { status, headers } = await ask(gateway, '{ items(first: 100) { id } }');
      expect([status, headers.get('ratelimit')]).toEqual([200, null]);
    }
    await gateway.stop();
  });

  it('go on alone, each with what it last saw, while NATS is away, and agree again when it is back', async () => {
    const [one, other] = await limiters(2);
    if (one === undefined || other === undefined) throw new Error('two were asked for');
    for (let request = 0; request < 50; request += 1) await one.spend('away', { requests: 1, cost: 1 });
    await other.spend('away', { requests: 1, cost: 1 });
    await nats.kill();
    const startedAt = performance.now();
    const alone = [await drain(one, 'away'), await drain(other, 'away')];
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    // The first knows that 50 are gone, the other has seen 51 go: what each leased of the rest it counts too.
    expect(alone.every((passed) => passed >= 40 && passed <= 50)).toBe(true);
    await nats.restart();
    const [third, fourth] = await limiters(2);
    if (third === undefined || fourth === undefined) throw new Error('two were asked for');
    expect((await drain(third, 'back')) + (await drain(fourth, 'back'))).toBe(100);
  });

  it('start to agree again by themselves', async () => {
    const stores = await Promise.all([natsBuckets(), natsBuckets()]);
    const clock = new TestClock();
    const [one, other] = stores.map(
      (store, index) => new RateLimiter({ gateway: `again${index}`, policy, store, clock }),
    );
    if (one === undefined || other === undefined) throw new Error('two were asked for');
    await one.spend('again', { requests: 1, cost: 1 });
    await nats.kill();
    await one.spend('again', { requests: 50, cost: 1 });
    await nats.restart();
    await expect
      .poll(
        async () => {
          await one.spend('probe', { requests: 1, cost: 0 });
          await other.spend('probe', { requests: 1, cost: 0 });
          const kv = await (await connectionOfTest())
            .jetstream()
            .views.kv('rapport_limits', { bindOnly: true });
          return (await kv.get('probe')) === null ? 'apart' : 'together';
        },
        { timeout: 15_000 },
      )
      .toBe('together');
  });
});

describe('the standard rate', () => {
  it('is far above what a dashboard or an import asks', () => {
    expect(standardGatewaySettings.rate).toEqual({ requests: 10_000, cost: 1_000_000, failures: 300 });
  });
});
