import type { Engine } from '@rapport/cli/embedded/engine.ts';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import type { TestProject } from 'vitest/node';
import { openTemporaryHome, removeAbandonedHomes } from './temporaryHome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the Postgres that all test files of this run share. */
    postgresUrl: string;
  }
}

interface Shared {
  readonly server: Promise<Engine & { remove(): void }>;
  users: number;
}

// Vitest loads this file once for each project; the server is one for the whole run, hence kept on the process.
const key = Symbol.for('rapport.test.postgres');
const keeper: typeof globalThis & { [key]?: Shared } = globalThis;

/** Starts the run's Postgres when a tier first needs it and stops it when the last tier is done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  keeper[key] ??= { server: start(), users: 0 };
  const shared = keeper[key];
  shared.users += 1;
  const { url, stop, remove } = await shared.server;
  project.provide('postgresUrl', url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    await stop();
    remove();
  };
}

async function start(): Promise<Engine & { remove(): void }> {
  removeAbandonedHomes();
  const { home, remove } = openTemporaryHome();
  try {
    return { ...(await startPostgres({ home, durable: false })), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
