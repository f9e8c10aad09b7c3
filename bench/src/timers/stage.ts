import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import { migrateAll } from '@rapport/cli/migrateAll.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import type { TimerHandler } from '@rapport/shared/timers/timerHandler.ts';
import { Timers } from '@rapport/shared/timers/timers.ts';
import pg from 'pg';

/** A timer that was fired, seen after the commit of its effect. */
export interface Seen {
  readonly workspaceId: string;
  readonly key: string;
  readonly lateMs: number;
}

/** A Postgres that keeps what it was told over a crash, and the timers of one part twice, as two of its processes would run them. */
export interface Stage {
  readonly db: Database;
  readonly client: pg.Client;
  readonly seen: Seen[];
  start(): void;
  stop(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  chmodSync(home, 0o711); // as root, Postgres is another user and must pass through
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(home, { recursive: true, force: true }));
  const postgres = await startPostgres({ home });
  opened.defer(() => postgres.stop());
  await migrateAll({ databaseUrl: postgres.url, partDatabaseUrls: {} });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  opened.defer(() => client.end());
  await client.query(`create table contacts.fired (workspace_id text not null, key text not null);
    grant insert on contacts.fired to rapport_contacts`);
  const open = async () => {
    const db = await Database.open({ part: 'contacts', url: postgres.url, tables: [] });
    opened.defer(() => db.close());
    return db;
  };
  const seen: Seen[] = [];
  const log = createLog('bench', 'warn');
  const handlers = [noting(seen)];
  const timers = [await open(), await open()].map(
    (db) => new Timers({ db, clock: systemClock, log, handlers }),
  );
  const db = await open();
  const rest = opened.move();
  return {
    db,
    client,
    seen,
    start: () => {
      for (const each of timers) each.start();
    },
    stop: async () => {
      await Promise.all(timers.map((each) => each.stop()));
      await rest.disposeAsync();
    },
  };
}

/** The effect is a row, so that a doubled one is seen in the database as well. */
function noting(seen: Seen[]): TimerHandler {
  return {
    kind: 'bench',
    fire: async (tx, timers) => {
      await tx.query(
        `/* bench.fire */ insert into fired (workspace_id, key) select $1, key from unnest($2::text[]) as t(key)`,
        [tx.workspaceId, timers.map(({ key }) => key)],
      );
      tx.afterCommit(() => {
        const nowMs = Date.now();
        for (const { key, dueAt } of timers) {
          seen.push({ workspaceId: tx.workspaceId, key, lateMs: nowMs - dueAt.getTime() });
        }
      });
    },
  };
}
