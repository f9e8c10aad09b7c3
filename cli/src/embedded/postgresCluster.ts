import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError } from '../commandError.ts';
import { type Account, hasSetpriv } from './account.ts';

export interface ClusterOptions {
  readonly initdb: string;
  readonly folder: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly durable: boolean;
}

/**
 * Makes the data folder if it is not there yet. It is made beside and renamed when complete: an interrupted initdb
 * leaves a folder that Postgres neither starts on nor makes anew.
 *
 * The locale is Postgres' own C.UTF-8, the same on every machine: with the system's, the order of texts changes, and
 * indexes break, when the C library does.
 */
export function ensureCluster(options: ClusterOptions): void {
  const { folder, account } = options;
  if (existsSync(folder)) return;
  const draft = `${folder}.draft`;
  const passwordFile = `${folder}.password-draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  try {
    if (account !== undefined) {
      chownSync(draft, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    runInitdb(options, draft, passwordFile);
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb({ initdb, account, durable }: ClusterOptions, draft: string, passwordFile: string): void {
  const args = [
    '--pgdata',
    draft,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ].concat([
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  const viaSetpriv = account !== undefined && hasSetpriv();
  const [command, prefix] = viaSetpriv ? ['setpriv', [...account.setprivArgs, '--', initdb]] : [initdb, []];
  const { status, stderr, error } = spawnSync(command, [...prefix, ...args], {
    encoding: 'utf8',
    ...(account === undefined || viaSetpriv ? {} : { uid: account.uid, gid: account.gid }),
  });
  if (status === 0) return;
  const reason =
    (error?.message ?? stderr).split('\n').find((line) => /error|fatal|ENO/i.test(line)) ??
    'no reason was given';
  throw new CommandError(`The embedded Postgres could not make its data folder: ${reason.trim()}.`);
}
