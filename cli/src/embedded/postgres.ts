import { readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CommandError } from '../commandError.ts';
import { type Account, postgresAccount } from './account.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { type EngineProcess, spawnEngine } from './engineProcess.ts';
import { freePort } from './freePort.ts';
import { postgresBinaries } from './postgresBinaries.ts';
import { ensureCluster } from './postgresCluster.ts';
import { isRunning, type ProcessInfo, stopProcesses } from './processes.ts';
import { secretFile } from './secretFile.ts';

export interface PostgresOptions extends EngineOptions {
  /** False gives up safety for speed: a crash of the machine loses data. For tests only. */
  readonly durable?: boolean;
}

/**
 * Starts the embedded Postgres with its data in `<home>/postgres`, on a free port of 127.0.0.1. A server left over
 * from a start that was killed is stopped first. The URL names the database `rapport` and logs in as superuser.
 *
 * The caller must hold the lock of `home` (see runningStart.ts), or have made the folder for itself: a server on the
 * same data is taken for a leftover.
 */
export async function startPostgres(options: PostgresOptions): Promise<Engine> {
  const { home, port: wantedPort, durable = true, onProgress } = options;
  const folder = join(home, 'postgres');
  const binaries = await postgresBinaries();
  const account = postgresAccount(folder, [home, binaries.postgres]);
  await clearLeftovers(folder, onProgress);
  const password = secretFile(join(home, 'postgres.password'));
  ensureCluster({ initdb: binaries.initdb, folder, password, account, durable });
  const { server, port } = await serve(
    { binary: binaries.postgres, folder, home, account, durable, wantedPort },
    onProgress,
  );
  const stop = () => server.stop(['SIGINT', 'SIGQUIT', 'SIGKILL']); // fast, then immediate; the log is replayed at the next start
  try {
    await ensureDatabase({ host: '127.0.0.1', port, user: 'postgres', password });
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/rapport`;
  return { url, pid: server.pid, exited: server.exited, stop };
}

interface ServeOptions {
  readonly binary: string;
  readonly folder: string;
  readonly home: string;
  readonly account: Account | undefined;
  readonly durable: boolean;
  readonly wantedPort: number | undefined;
}

async function serve(
  options: ServeOptions,
  onProgress: EngineOptions['onProgress'],
): Promise<{ server: EngineProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.wantedPort ?? (await freePort());
    const server = await spawnEngine({
      command: options.binary,
      args: ['-D', options.folder, ...flags(port, options.durable)],
      logFile: join(options.home, 'postgres.log'),
      account: options.account,
      parentGoneSignal: 'SIGINT',
      abandonSignal: 'SIGQUIT',
    });
    if (await becomesReady(server, options.folder, onProgress)) return { server, port };
    const lines = server.lastLines(20);
    // Somebody took the port between the question and its use.
    if (
      attempt < 5 &&
      options.wantedPort === undefined &&
      lines.some((line) => line.includes('Address already in use'))
    )
      continue;
    const reason =
      lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'it printed nothing';
    throw new CommandError(
      `The embedded Postgres did not start: ${reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (see ${join(options.home, 'postgres.log')}).`,
    );
  }
}

/**
 * A sixteenth of the memory, from 256 MiB to 1 GiB; Postgres takes it as it needs it. With a million profiles, events cost
 * Postgres 200 µs in 256 MiB and 160 in 1 GiB.
 */
function cacheMib(): number {
  return Math.min(1_024, Math.max(256, Math.floor(totalmem() / 2 ** 20 / 16)));
}

/** A laptop's share: a server left to itself takes half of what it finds, or far too little. */
function flags(port: number, durable: boolean): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // a path of more than 107 characters would refuse the start
    max_connections: 200,
    shared_buffers: `${durable ? cacheMib() : 256}MB`,
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off', // our statements are short: compiling them costs more than it saves
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...(durable ? {} : { wal_level: 'minimal', max_wal_senders: 0, autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Postgres writes its state into postmaster.pid; false when it ended instead. Recovery after a crash may take minutes. */
async function becomesReady(
  server: EngineProcess,
  folder: string,
  onProgress: EngineOptions['onProgress'],
): Promise<boolean> {
  const startedAt = performance.now();
  let told = false;
  while (!server.hasExited()) {
    const lines = readPostmasterFile(folder);
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
    if (!told && performance.now() - startedAt > 5000) {
      onProgress?.('Postgres is recovering from an unclean end …');
      told = true;
    }
    await sleep(20);
  }
  return false;
}

function readPostmasterFile(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Stops what an abruptly ended start left behind: the server, known by the data folder in its command line, and its
 * workers, known by their working folder. Also removes a postmaster.pid whose process id belongs to another program
 * by now, as after a restart of the machine or the container: Postgres would refuse to start because of it.
 */
async function clearLeftovers(folder: string, onProgress: EngineOptions['onProgress']): Promise<void> {
  const isServer = ({ command }: ProcessInfo) =>
    command.includes('postgres') && command.includes(`-D ${folder} `);
  const isWorker = (each: ProcessInfo) => each.folder === folder && each.command.startsWith('postgres:');
  if ((await stopProcesses(isServer, ['SIGINT', 'SIGQUIT', 'SIGKILL'])) > 0) {
    onProgress?.('Stopped a Postgres that an earlier start had left running');
  }
  await stopProcesses(isWorker, ['SIGQUIT', 'SIGKILL']);
  const pid = Number(readPostmasterFile(folder)[0] ?? Number.NaN);
  if (Number.isInteger(pid) && isRunning(pid)) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

async function ensureDatabase(server: {
  host: string;
  port: number;
  user: string;
  password: string;
}): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'rapport'`);
    if (rowCount === 0) await client.query('create database rapport');
  } finally {
    await client.end();
  }
}
