import type { Settings } from '@rapport/shared/config/settings.ts';
import type { Engine } from './embedded/engine.ts';
import { startNats } from './embedded/nats.ts';
import { startPostgres } from './embedded/postgres.ts';
import { checkDatabase, checkNats } from './reachable.ts';

/** Postgres and NATS, embedded or somebody else's. */
export interface Engines {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** Resolves, with a sentence, when an embedded engine ends without being asked to. */
  readonly failure: Promise<string>;
  /** Stops what was started here; engines of others are left alone. */
  stop(): Promise<void>;
}

/**
 * Uses the engines the settings name, and starts the others inside `settings.home`, whose claim the caller holds. When
 * one cannot be had, the other is stopped again.
 */
export async function openEngines(settings: Settings, onProgress: (line: string) => void): Promise<Engines> {
  const [postgres, nats] = await Promise.allSettled([
    openPostgres(settings, onProgress),
    openNats(settings, onProgress),
  ]);
  const started = [postgres, nats].flatMap((each) =>
    each.status === 'fulfilled' && each.value.stop ? [each.value] : [],
  );
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await Promise.all(started.map((each) => each.stop?.()));
  };
  if (postgres.status === 'rejected' || nats.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected' ? postgres.reason : (nats as PromiseRejectedResult).reason;
  }
  const failure = new Promise<string>((resolve) => {
    for (const { name, exited } of started) {
      void exited?.then(() => {
        if (!stopping) resolve(`${name} ended unexpectedly; its log is in ${settings.home}.`);
      });
    }
  });
  return { databaseUrl: postgres.value.url, natsUrl: nats.value.url, failure, stop };
}

type Opened = { readonly name: string; readonly url: string } & Partial<Pick<Engine, 'exited' | 'stop'>>;

async function openPostgres(settings: Settings, onProgress: (line: string) => void): Promise<Opened> {
  const name = 'Postgres';
  for (const [part, url] of Object.entries(settings.partDatabaseUrls)) {
    await checkDatabase(`${part.toUpperCase()}_DATABASE_URL`, url);
  }
  if (settings.databaseUrl !== undefined) {
    await checkDatabase('DATABASE_URL', settings.databaseUrl);
    return { name, url: settings.databaseUrl };
  }
  onProgress('Starting Postgres …');
  return { name, ...(await startPostgres({ home: settings.home, onProgress })) };
}

async function openNats(settings: Settings, onProgress: (line: string) => void): Promise<Opened> {
  const name = 'NATS';
  if (settings.natsUrl !== undefined) {
    await checkNats(settings.natsUrl);
    return { name, url: settings.natsUrl };
  }
  onProgress('Starting NATS …');
  return { name, ...(await startNats({ home: settings.home, onProgress })) };
}
