import { setTimeout as delay } from 'node:timers/promises';
import { replayProfiles } from '@rapport/profiles/replay.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../harness/database.ts';
import { startTestPostgres, type TestPostgres } from '../harness/postgres.ts';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';
import { query, stateOf } from './profilesState.ts';
import { messagesOf, randomOf, sendAll } from './sdkSender.ts';

let postgres: TestPostgres;
let platform: DistributedPlatform;

beforeAll(async () => {
  postgres = await startTestPostgres();
  platform = await startDistributedPlatform('collection', {
    databaseUrl: postgres.url,
    only: ['workspace', 'profiles'],
  });
});

afterAll(async () => {
  await platform?.stop();
  await postgres?.stop();
});

/** More than the usual few on demand: `FAULT_SEEDS=50 npm test -- test/faults/collection`. */
const SEEDS = Number(process.env.FAULT_SEEDS ?? 3);
const KILLS = 4;
const SENDERS = 3;
const MESSAGES = 200;

const victims = ['gateway', 'profiles', 'nats', 'postgres'] as const;

async function killAndRestart(victim: (typeof victims)[number]): Promise<void> {
  switch (victim) {
    case 'gateway':
    case 'profiles':
      await platform.kill(victim);
      return platform.restart(victim);
    case 'nats':
      await platform.nats.kill();
      await platform.nats.restart();
      return;
    case 'postgres':
      await postgres.kill();
      return postgres.restart();
    default:
      return victim satisfies never;
  }
}

/** Senders until everything was taken, and kills at random moments all the while: every victim, and in any order. */
async function oneSeed(seed: number): Promise<void> {
  const random = randomOf(seed);
  let sending = true;
  const senders = Promise.all(
    Array.from({ length: SENDERS }, (_, sender) =>
      sendAll(
        platform.url,
        platform.writeKey,
        messagesOf(seed * 10 + sender, MESSAGES),
        randomOf(seed + sender),
      ),
    ),
  ).finally(() => {
    sending = false;
  });
  for (let kill = 0; kill < KILLS || sending; kill += 1) {
    if (kill >= KILLS) {
      await delay(20);
      continue;
    }
    await delay(random() * 300);
    const turn = (kill + seed) % victims.length;
    await killAndRestart(victims[turn] ?? 'gateway');
  }
  await senders;
}

async function replayed(): Promise<Record<string, string[]>> {
  const database = await createDatabase('replayed');
  const bus = await Bus.connect({ url: platform.nats.url, name: 'test' });
  try {
    await replayProfiles({
      databaseUrl: database.url,
      bus,
      clock: systemClock,
      log: createLog('test', 'silent'),
    });
    return await stateOf(database.url);
  } finally {
    await bus.close();
    await database.drop();
  }
}

vi.setConfig({ testTimeout: 60_000 + SEEDS * 30_000, hookTimeout: 120_000 });

describe('kill -9 of gateway, profiles, NATS and Postgres while SDKs send', () => {
  it(`loses nothing, doubles nothing, and leaves what a replay makes, over ${SEEDS} seeds`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) await oneSeed(seed);
    await platform.settled();

    const expected = SEEDS * SENDERS * MESSAGES;
    const [counted] = await query(
      postgres.url,
      `select count(*)::int as entries, count(distinct message_id)::int as messages,
         (select count(*)::int from received_messages) as received from timeline_entries`,
    );
    expect(counted).toEqual({ entries: expected, messages: expected, received: expected });
    expect(await stateOf(postgres.url)).toEqual(await replayed());
  });
});
