import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { streamsOfPart } from '@rapport/shared/bus/hears.ts';
import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import type { NatsUser } from '@rapport/shared/bus/natsPermissions.ts';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { type GuardedNats, startGuardedNats } from '../harness/guardedNats.ts';
import { openTemporaryHome, type TemporaryHome } from '../harness/temporaryHome.ts';

let home: TemporaryHome;
let nats: GuardedNats;
let database: TestDatabase;

beforeAll(async () => {
  home = openTemporaryHome();
  [nats, database] = await Promise.all([
    startGuardedNats({ migrated: false }),
    createDatabase('migrate_command'),
  ]);
});
afterAll(async () => {
  await nats?.stop();
  await database?.drop();
  home?.remove();
});

/** Runs the command as the migration job does. */
function migrateAs(user: NatsUser): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    RAPPORT_HOME: home.home,
    DATABASE_URL: database.url,
    NATS_URL: nats.urlOf(user),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../../cli/src/main.ts'), 'migrate'],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

async function streams(): Promise<string[]> {
  const connection = await connect(natsAccess(nats.url));
  const names: string[] = [];
  for await (const name of (await connection.jetstreamManager()).streams.names()) names.push(name);
  await connection.close();
  return names.sort();
}

describe('rapport migrate with a NATS_URL', () => {
  it('refuses a login that may not make streams, in one sentence, and makes none', async () => {
    expect(await migrateAs('deals')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'rapport: The login of NATS_URL may not use the stream COLLECT: each process has its own in nats.conf.\n',
    });
    expect(await streams()).toEqual([]);
  });

  it('makes the streams as the operator, for processes that may not; and again without a change', async () => {
    const done = { code: 0, stdout: 'Everything is up to date.\n', stderr: '' };
    expect(await migrateAs('operator')).toEqual(done);
    expect(await streams()).toEqual(['AUDIT', 'CDP', 'COLLECT', 'CRM', 'DEAD', 'KV_rapport_limits']);
    const bus = await Bus.connect({
      url: nats.urlOf('deals'),
      name: 'deals',
      streams: streamsOfPart('deals'),
    });
    await bus.close();
    expect(await migrateAs('operator')).toEqual(done);
    expect(await streams()).toHaveLength(6);
  });

  it('says what a stream of an earlier version lacks to a process that may not add it', async () => {
    const operator = await connect(natsAccess(nats.url));
    const manager = await operator.jetstreamManager();
    await manager.streams.update('CRM', { subjects: ['contacts.>', 'tickets.>'] });
    const options = { url: nats.urlOf('deals'), name: 'deals', streams: streamsOfPart('deals') };
    await expect(Bus.connect(options)).rejects.toThrow(
      'The stream CRM does not carry deals.> yet, and this login may not change that: run "rapport migrate" with the NATS_URL of the operator.',
    );
    expect((await migrateAs('operator')).code).toBe(0);
    expect((await manager.streams.info('CRM')).config.subjects).toEqual([
      'contacts.>',
      'tickets.>',
      'deals.>',
    ]);
    await (await Bus.connect(options)).close();
    await operator.close();
  });
});
