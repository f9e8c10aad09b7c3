import { Database } from '@rapport/shared/db/database.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { type NewTimer, setTimers } from '@rapport/shared/timers/setTimers.ts';
import type { DueTimer, TimerHandler } from '@rapport/shared/timers/timerHandler.ts';
import { Timers } from '@rapport/shared/timers/timers.ts';
import pg from 'pg';
import { createDatabase } from '../../harness/database.ts';
import { TestClock, testWorkspaceId } from '../../harness/part.ts';

/** An effect of a timer, as it was committed. */
export interface Fired {
  readonly workspaceId: string;
  readonly kind: string;
  readonly key: string;
  readonly dueAt: string;
}

/** Timers in the contacts schema, with a table beside them in which handlers write down what they fire. */
export async function openStage() {
  const database = await createDatabase('timers');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table contacts.fired (
      seq bigint generated always as identity, workspace_id text not null, kind text not null, key text not null, due_at timestamptz not null);
    grant select, insert on contacts.fired to rapport_contacts`);
  const databases: Database[] = [];
  const open = async () => {
    const db = await Database.open({ part: 'contacts', url: database.url, tables: [] });
    databases.push(db);
    return db;
  };
  const db = await open();
  const clock = new TestClock();
  const running: Timers[] = [];
  return {
    db,
    open,
    clock,
    client,
    /** Runs timers as another process of the part would, on connections of its own. */
    start: async (...handlers: readonly TimerHandler[]) => {
      const timers = new Timers({ db: await open(), clock, log: createLog('test', 'silent'), handlers });
      running.push(timers);
      timers.start();
      return timers;
    },
    set: (timers: readonly NewTimer[], workspaceId = testWorkspaceId) =>
      db.write(workspaceId, (tx) => setTimers(tx, timers)),
    fired: async () => {
      const { rows } = await client.query<Fired & { dueAt: Date }>(
        `select workspace_id as "workspaceId", kind, key, due_at as "dueAt" from contacts.fired order by seq`,
      );
      return rows.map((row): Fired => ({ ...row, dueAt: row.dueAt.toISOString() }));
    },
    kept: async () => {
      const { rows } = await client.query<{
        kind: string;
        key: string;
        attempts: number;
        reason: string | null;
      }>(`select kind, key, attempts, reason from contacts.timers order by workspace_id, kind, key`);
      return rows;
    },
    /** Between tests: nothing runs and nothing is left. */
    reset: async () => {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await client.query('truncate contacts.timers, contacts.fired');
      clock.set('2026-06-01T12:00:00.000Z');
    },
    close: async () => {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await Promise.all(databases.map((each) => each.close()));
      await client.end();
      await database.drop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Writes down what it fires. */
export async function writeDown(tx: Transaction, timers: readonly DueTimer[]): Promise<void> {
  await tx.query(
    `/* test.writeDown */
     insert into fired (workspace_id, kind, key, due_at)
     select $1, kind, key, due_at from unnest($2::text[], $3::text[], $4::timestamptz[]) as t(kind, key, due_at)`,
    [
      tx.workspaceId,
      timers.map(({ kind }) => kind),
      timers.map(({ key }) => key),
      timers.map(({ dueAt }) => dueAt),
    ],
  );
}

export function writing(kind: string): TimerHandler {
  return { kind, fire: writeDown };
}
