import { setTimeout as delay } from 'node:timers/promises';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../harness/postgres.ts';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';
import { query } from './profilesState.ts';
import { randomOf } from './sdkSender.ts';

let postgres: TestPostgres;
let platform: DistributedPlatform;

beforeAll(async () => {
  postgres = await startTestPostgres();
  platform = await startDistributedPlatform('timers', {
    databaseUrl: postgres.url,
    only: ['workspace', 'contacts'],
  });
});

afterAll(async () => {
  await platform?.stop();
  await postgres?.stop();
});

/** More than the usual one on demand: `FAULT_SEEDS=20 npm test -- test/faults/timers`. */
const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);
const TASKS = 60;
/** From the first call to the first reminder, and from the first reminder to the last alert. */
const LEAD_MS = 15_000;
const SPAN_MS = 10_000;

vi.setConfig({ testTimeout: 60_000 + SEEDS * 120_000, hookTimeout: 120_000 });

const victims = ['contacts', 'postgres', 'contacts', 'nats'] as const;

async function killAndRestart(victim: (typeof victims)[number]): Promise<void> {
  switch (victim) {
    case 'contacts':
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

interface Made {
  readonly id: string;
  readonly isDone: boolean;
}

/** Every third one is done before anything is due. */
async function makeTask(n: number, dueAt: Date): Promise<Made> {
  const { taskCreate } = await platform.query<{ taskCreate: { task: { id: string } } }>(
    `mutation ($input: TaskCreateInput!, $key: String!) {
      taskCreate(input: $input, idempotencyKey: $key) { task { id } }
    }`,
    {
      input: { title: `Task ${n}`, dueAt: dueAt.toISOString(), reminders: [{ secondsBeforeDue: 2 }] },
      key: `task ${n} ${dueAt.toISOString()}`,
    },
  );
  const { id } = taskCreate.task;
  const isDone = n % 3 === 0;
  if (isDone) {
    await platform.query('mutation ($id: ID!) { taskComplete(id: $id) { task { status } } }', { id });
  }
  return { id, isDone };
}

/** Kills at random moments, one after the other, for as long as timers are due. */
async function oneSeed(seed: number): Promise<Made[]> {
  const random = randomOf(seed);
  const firstMs = Date.now() + LEAD_MS;
  const made: Made[] = [];
  for (let n = 0; n < TASKS; n += 1) {
    made.push(await makeTask(n, new Date(firstMs + 2_000 + (n / TASKS) * (SPAN_MS - 2_000))));
  }
  expect(Date.now()).toBeLessThan(firstMs);
  await delay(firstMs - 500 - Date.now());
  for (let kill = 0; Date.now() < firstMs + SPAN_MS; kill += 1) {
    await killAndRestart(victims[(kill + seed) % victims.length] ?? 'contacts');
    await delay(random() * 1_000);
  }
  return made;
}

/** The ids of the events that a task has had of a kind; JetStream may be given one twice under its id. */
async function alertsByTask(): Promise<Map<string, Set<string>>> {
  const connection = await connect({ servers: platform.nats.url });
  const manager = await connection.jetstreamManager();
  const alerts = new Map<string, Set<string>>();
  const { state } = await manager.streams.info('CRM');
  for (let seq = Math.max(state.first_seq, 1); seq <= state.last_seq; seq += 1) {
    const { id, type, subject } = (await manager.streams.getMessage('CRM', { seq })).json<Envelope>();
    const [, , kind = ''] = type.split('.');
    const key = `${subject} ${kind}`;
    alerts.set(key, (alerts.get(key) ?? new Set()).add(id));
  }
  await connection.close();
  return alerts;
}

async function untilFired(): Promise<void> {
  const pending = () =>
    query<{ count: number }>(postgres.url, 'select count(*)::int as count from contacts.timers');
  await expect.poll(async () => (await pending())[0]?.count, { timeout: 60_000, interval: 200 }).toBe(0);
  await platform.settled();
}

describe('kill -9 of contacts, Postgres and NATS while reminders are due', () => {
  it(`reminds of each open task once and alerts once, and of no other, over ${SEEDS} seeds`, async () => {
    const made: Made[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) made.push(...(await oneSeed(seed)));
    await untilFired();
    const alerts = await alertsByTask();
    const counted = made.map(({ id }) =>
      ['reminded', 'overdue'].map((kind) => alerts.get(`${id} ${kind}`)?.size ?? 0),
    );
    expect(counted).toEqual(made.map(({ isDone }) => (isDone ? [0, 0] : [1, 1])));
  });
});
