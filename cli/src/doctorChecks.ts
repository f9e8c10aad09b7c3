import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Settings } from '@rapport/shared/config/settings.ts';
import { CommandError } from './commandError.ts';
import { postgresAccount } from './embedded/account.ts';
import { toolsFolder } from './embedded/nats.ts';
import { findNatsServer } from './embedded/natsServer.ts';
import { postgresBinaries } from './embedded/postgresBinaries.ts';
import { checkPort } from './port.ts';
import { checkDatabase, checkNats } from './reachable.ts';
import { findRunningStart } from './runningStart.ts';

const run = promisify(execFile);

export interface DoctorCheck {
  readonly name: string;
  /** Answers what was found; throws a CommandError with what is wrong and what to do. */
  run(settings: Settings): Promise<string>;
}

export const doctorChecks: readonly DoctorCheck[] = [
  { name: 'Node', run: checkNode },
  { name: 'pnpm', run: checkPnpm },
  { name: 'State folder', run: checkHome },
  { name: 'Postgres', run: checkPostgres },
  { name: 'NATS', run: checkNatsServer },
  { name: 'Port', run: checkFreePort },
];

async function checkNode(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= 24) return `${process.version} (${process.execPath})`;
  throw new CommandError(
    `${process.version} runs this; start by "npm start" or "npx rapport", which bring Node 24.`,
  );
}

/** pnpm is needed to install only; the start brings it when it must. */
async function checkPnpm(): Promise<string> {
  const own = join(toolsFolder, 'pnpm@11/node_modules/pnpm/package.json');
  if (existsSync(own)) return `${JSON.parse(readFileSync(own, 'utf8')).version} (brought by the start)`;
  return 'not here and not needed: the dependencies are installed';
}

async function checkHome({ home }: Settings): Promise<string> {
  const existing = nearestFolder(home);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    throw new CommandError(
      `${existing} cannot be written by this user; set RAPPORT_HOME to a folder that can.`,
    );
  }
  return existing === home ? home : `${home} (will be made)`;
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

async function checkPostgres({ databaseUrl, home }: Settings): Promise<string> {
  if (databaseUrl !== undefined)
    return `DATABASE_URL answers, version ${await checkDatabase('DATABASE_URL', databaseUrl)}`;
  const { postgres } = await postgresBinaries();
  postgresAccount(join(home, 'postgres'), [nearestFolder(home), postgres]);
  try {
    const { stdout } = await run(postgres, ['--version']);
    return `embedded, version ${stdout.trim().split(' ').at(-1)}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new CommandError(`The embedded Postgres does not run here (${reason}); set DATABASE_URL.`, {
      cause: error,
    });
  }
}

async function checkNatsServer({ natsUrl }: Settings): Promise<string> {
  if (natsUrl !== undefined) return `NATS_URL answers, version ${await checkNats(natsUrl)}`;
  const server = await findNatsServer(toolsFolder);
  if (server !== undefined) return `nats-server ${server.version} (${server.path})`;
  throw new CommandError(
    'There is no nats-server 2.9 or newer; the start tries to bring it. Install it yourself (Debian: apt-get install nats-server, macOS: brew install nats-server) or set NATS_URL.',
  );
}

async function checkFreePort({ port, home }: Settings): Promise<string> {
  const running = findRunningStart(home);
  if (running?.url !== undefined) return `Rapport is running at ${running.url} (process ${running.pid})`;
  await checkPort(port);
  return port === 0 ? 'any free one' : `${port} is free`;
}
