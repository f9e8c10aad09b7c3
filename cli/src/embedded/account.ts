import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { CommandError } from '../commandError.ts';

/** The user that Postgres runs as when Rapport runs as root: Postgres refuses to be root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** What makes `setpriv` become this user. */
  readonly setprivArgs: readonly string[];
}

/**
 * The account for an embedded Postgres; undefined when this process is not root. The owner of existing data stays;
 * new data goes to `postgres` where that user exists, else to `nobody`, so that no user has to be made on the machine.
 */
export function postgresAccount(dataFolder: string, mustReach: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  const ids = owner !== undefined && owner.uid !== 0 ? owner : (idsOf('postgres') ?? idsOf('nobody'));
  if (ids === undefined) {
    throw new CommandError(
      'Postgres cannot run as root and there is no user nobody; start as an ordinary user or set DATABASE_URL.',
    );
  }
  const { uid, gid } = ids;
  const become = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  const reaches = (setprivArgs: readonly string[]) =>
    mustReach.every((path) => spawnSync('setpriv', [...setprivArgs, '--', 'test', '-x', path]).status === 0);
  if (!hasSetpriv() || reaches(become)) return { uid, gid, setprivArgs: become };
  if (reaches([...become, ...passEverywhere]))
    return { uid, gid, setprivArgs: [...become, ...passEverywhere] };
  throw new CommandError(
    `Postgres cannot run as root, and the user it runs as may not enter ${mustReach.join(' or ')}; clone the repository to another folder, start as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * A checkout under /root, which only root may enter: Postgres runs as its user all the same, with the one capability
 * that lets it pass. `no_setuid_fixup` keeps access(2), by which Postgres finds its own files, from dropping it.
 */
const passEverywhere = ['--securebits', '+no_setuid_fixup', '--inh-caps', '+dac_override'].concat([
  '--ambient-caps',
  '+dac_override',
]);

let setpriv: boolean | undefined;

/** Whether util-linux's `setpriv` is there; the one of busybox does not know the parent's death. */
export function hasSetpriv(): boolean {
  setpriv ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true']).status === 0;
  return setpriv;
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
