import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../commandError.ts';
import { installFromPackages } from './natsPackage.ts';
import { downloadRelease } from './natsRelease.ts';

const run = promisify(execFile);

export interface NatsServer {
  readonly path: string;
  readonly version: string;
}

/** JetStream as we use it is that of 2.9, the version of Debian 12. */
const leastVersion = [2, 9] as const;

/** Daemons live where an ordinary user's PATH does not look. */
const usualFolders = ['/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'];

/**
 * A nats-server that can be run: the one of the machine, else the system's package, else the pinned official release.
 * `tools` is the folder that keeps what had to be brought.
 */
export async function natsServer(tools: string, onProgress?: (line: string) => void): Promise<NatsServer> {
  const found = await findNatsServer(tools);
  if (found !== undefined) return found;
  const reasons: string[] = [];
  for (const bring of [installFromPackages, downloadRelease]) {
    try {
      await bring(tools, onProgress ?? (() => undefined));
      const brought = await findNatsServer(tools);
      if (brought !== undefined) return brought;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new CommandError(
    `There is no nats-server 2.9 or newer on this machine and it could not be brought (${reasons.join('; ')}); ` +
      'install it (Debian: apt-get install nats-server, macOS: brew install nats-server) or set NATS_URL.',
  );
}

/** Looks without installing anything; what is older than we need is passed over. */
export async function findNatsServer(tools: string): Promise<NatsServer | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders, join(tools, 'nats-server')];
  for (const folder of new Set(folders.filter((each) => each !== ''))) {
    const path = join(folder, 'nats-server');
    const version = isExecutable(path) ? await versionOf(path) : undefined;
    if (version !== undefined && isEnough(version)) return { path, version };
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 10_000 });
    return /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastVersion[0] || (major === leastVersion[0] && minor >= leastVersion[1]);
}
