import { execFileSync } from 'node:child_process';
import { connect } from 'nats';
import pg from 'pg';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';
import { query } from './profilesState.ts';
import { messagesOf, randomOf, sendAll } from './sdkSender.ts';

let platform: DistributedPlatform;
let administrator: pg.Client;

beforeAll(async () => {
  platform = await startDistributedPlatform('pressure', { only: ['workspace', 'profiles'] });
  administrator = new pg.Client({ connectionString: platform.databaseUrl });
  await administrator.connect();
});

afterAll(async () => {
  await administrator?.end();
  await platform?.stop();
});

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let taken = 0;

/** What a sender gets for one request with padding, so that a little room is soon used up. */
async function offer(seed: number): Promise<number> {
  const batch = messagesOf(seed, 20).map((message) => ({
    ...message,
    context: { padding: 'x'.repeat(2_000) },
  }));
  const { statusCode, headers, body } = await request(`${platform.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ writeKey: platform.writeKey, batch }),
  });
  await body.dump();
  if (statusCode === 200) taken += batch.length;
  else
    expect({ statusCode, retryAfter: headers['retry-after'] }).toEqual({ statusCode: 503, retryAfter: '1' });
  return statusCode;
}

async function expectAllTaken(): Promise<void> {
  await platform.settled();
  const [counted] = await query(
    platform.databaseUrl,
    'select count(*)::int as entries, count(distinct message_id)::int as messages from timeline_entries',
  );
  expect(counted).toEqual({ entries: taken, messages: taken });
  const nats = await connect({ servers: platform.nats.url });
  expect((await (await nats.jetstreamManager()).streams.info('DEAD')).state.messages).toBe(0);
  await nats.close();
}

async function limitCollect(maxBytes: number): Promise<void> {
  const nats = await connect({ servers: platform.nats.url });
  await (await nats.jetstreamManager()).streams.update('COLLECT', { max_bytes: maxBytes });
  await nats.close();
}

/** How often profiles has tried again what could not be done. */
async function retries(): Promise<number> {
  const { body } = await request(new URL('/metrics', platform.urlOf('profiles')));
  const [, count = '0'] =
    /rapport_consumer_retries_total\{consumer="profiles-collect"\} (\d+)/.exec(await body.text()) ?? [];
  return Number(count);
}

async function untilRetried(count: number): Promise<void> {
  while ((await retries()) < count);
}

function memoryMib(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
}

describe('a full JetStream', () => {
  it('is answered with 503 and Retry-After, loses nothing that was taken, and goes on when there is room', async () => {
    await limitCollect(200_000);
    const answers = new Set<number>();
    for (let seed = 100; seed < 110; seed += 1) answers.add(await offer(seed));
    expect([...answers].sort()).toEqual([200, 503]);

    await limitCollect(-1);
    expect(await offer(110)).toBe(200);
    await expectAllTaken();
  });
});

describe('a Postgres whose disk is full', () => {
  it('is waited for: nothing goes to DEAD, and everything is there when there is room', async () => {
    await administrator.query(`
      create function profiles.disk_is_full() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on profiles.timeline_entries for each statement execute function profiles.disk_is_full()`);
    const before = await retries();
    for (let seed = 200; seed < 205; seed += 1) expect(await offer(seed)).toBe(200);
    await untilRetried(before + 3);
    await administrator.query(`
      drop trigger full_disk on profiles.timeline_entries; drop function profiles.disk_is_full()`);
    await expectAllTaken();
  });
});

describe('a Postgres that stands still', () => {
  it('holds profiles up without filling its memory, while collection goes on', async () => {
    const before = { memory: memoryMib(platform.pidOf('profiles')), retries: await retries() };
    await administrator.query('begin; lock table profiles.identifiers in access exclusive mode');
    const messages = messagesOf(300, 6_000).map((message) => ({
      ...message,
      context: { padding: 'x'.repeat(5_000) },
    }));
    const { refused } = await sendAll(platform.url, platform.writeKey, messages, randomOf(300));
    taken += messages.length;
    expect(refused).toEqual({});
    await untilRetried(before.retries + 1); // after the time-out for locks
    // 30 MB wait on the stream; of them 256 requests at most are in hand.
    expect(memoryMib(platform.pidOf('profiles')) - before.memory).toBeLessThan(120);
    await administrator.query('rollback');
    await expectAllTaken();
  });
});
