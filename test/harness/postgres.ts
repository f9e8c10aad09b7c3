import type { Engine } from '@rapport/cli/embedded/engine.ts';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import { migrateAll } from '@rapport/cli/migrateAll.ts';
import { openTemporaryHome } from './temporaryHome.ts';

export interface TestPostgres {
  /** Superuser URL of a migrated database; the same after a restart. */
  readonly url: string;
  /** Ends the server as a power cut would end it alone: what the system took for it stays. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A Postgres for one test file that keeps what it has acknowledged, unlike the run's: for tests that kill it. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const { home, remove } = openTemporaryHome();
  let current: Engine;
  try {
    current = await startPostgres({ home });
    await migrateAll({ databaseUrl: current.url, partDatabaseUrls: {} });
  } catch (error) {
    remove();
    throw error;
  }
  const { url } = current;
  return {
    url,
    kill: async () => {
      process.kill(current.pid, 'SIGKILL');
      await current.exited;
    },
    restart: async () => {
      current = await startPostgres({ home, port: Number(new URL(url).port) });
    },
    stop: async () => {
      await current.stop();
      remove();
    },
  };
}
