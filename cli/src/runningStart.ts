import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, lockHolder, tryLock } from '../bin/bootstrap/lock.mjs';
import { CommandError } from './commandError.ts';

/** The platform that runs on a home just now, as its start wrote it down for other commands. */
export interface RunningStart {
  readonly pid: number;
  /** Address of the gateway; undefined while the platform is still starting. */
  readonly url: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
}

export interface HomeClaim {
  /** Tells other commands where the platform can be reached. */
  announce(addresses: { url: string; databaseUrl: string; natsUrl: string }): void;
  release(): void;
}

/** The platform that runs on this home; undefined when none does, also after one was killed. */
export function findRunningStart(home: string): RunningStart | undefined {
  const holder = lockHolder(lockFolder(home));
  if (holder === undefined) return undefined;
  const text = (note: unknown) => (typeof note === 'string' ? note : undefined);
  const { pid, url, databaseUrl, natsUrl } = holder;
  return { pid, url: text(url), databaseUrl: text(databaseUrl), natsUrl: text(natsUrl) };
}

/** Makes the home if need be and takes it for this process alone; refuses while another holds it. */
export function claimHome(home: string): HomeClaim {
  let lock: Lock | undefined;
  try {
    // Postgres, where it runs as another user, must be able to pass through; what is secret has its own mode.
    mkdirSync(home, { recursive: true, mode: 0o711 });
    lock = tryLock(lockFolder(home)).lock;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`RAPPORT_HOME ${home} cannot be written: ${reason}.`, { cause: error });
  }
  if (lock === undefined) throw new CommandError(alreadyRunning(home));
  return { announce: (addresses) => lock.note(addresses), release: () => lock.release() };
}

function alreadyRunning(home: string): string {
  const running = findRunningStart(home);
  const where = running?.url === undefined ? 'is already starting' : `is already running at ${running.url}`;
  return `Rapport ${where} (process ${running?.pid ?? 'unknown'}, ${home}); stop it first, or set RAPPORT_HOME and PORT to run a second one.`;
}

function lockFolder(home: string): string {
  return join(home, 'lock');
}
