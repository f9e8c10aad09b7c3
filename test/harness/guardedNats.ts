import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@rapport/cli/embedded/engine.ts';
import { spawnEngine } from '@rapport/cli/embedded/engineProcess.ts';
import { readPort, toolsFolder } from '@rapport/cli/embedded/nats.ts';
import { natsServer } from '@rapport/cli/embedded/natsServer.ts';
import { natsPasswordName } from '@rapport/cli/natsConfig.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { type NatsUser, natsUsers } from '@rapport/shared/bus/natsPermissions.ts';
import type { TestNats } from './nats.ts';
import { openTemporaryHome } from './temporaryHome.ts';

/** The configuration that docker-compose.yml mounts: what is tested is the file itself. */
const configFile = join(import.meta.dirname, '../../nats.conf');

export interface GuardedNats extends TestNats {
  /** The URL of the operator, who may look at everything. */
  readonly url: string;
  urlOf(user: NatsUser): string;
  /** Everything that the server refused so far, in its own words. */
  violations(): string[];
}

/** As `openssl rand -hex` may give them, one of digits alone among them, which the server must not read as a number. */
const passwordOf = (user: NatsUser): string =>
  user === 'deals' ? '4711' : `5e${Buffer.from(user).toString('hex')}`;

/** nats-server with the logins and permissions of production; its streams are there, made by the operator, if `migrated`. */
export async function startGuardedNats({ migrated = true } = {}): Promise<GuardedNats> {
  const { home, remove } = openTemporaryHome();
  let current = await start(home);
  const urlOf = (user: NatsUser) => {
    const url = new URL(current.url);
    url.username = user;
    url.password = passwordOf(user);
    return url.href;
  };
  if (migrated) await (await Bus.connect({ url: urlOf('operator'), name: 'migrate' })).close();
  return {
    ...current,
    url: urlOf('operator'),
    urlOf,
    violations: () =>
      readFileSync(join(home, 'nats.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('Violation')),
    kill: async () => {
      process.kill(current.pid, 'SIGKILL');
      await current.exited;
    },
    restart: async () => {
      await current.stop();
      current = await start(home, new URL(current.url).port);
      return current;
    },
    stop: async () => {
      await current.stop();
      remove();
    },
  };
}

async function start(home: string, port = '-1'): Promise<Engine> {
  const ports = join(home, 'nats.ports');
  rmSync(ports, { recursive: true, force: true });
  mkdirSync(ports);
  const server = await spawnEngine({
    command: (await natsServer(toolsFolder)).path,
    // Only where it listens and stores differs from production.
    args: [
      '-c',
      configFile,
      '-a',
      '127.0.0.1',
      '-p',
      port,
      '-m',
      '-1',
      '-js',
      '-sd',
      join(home, 'nats'),
      '--ports_file_dir',
      ports,
    ],
    env: Object.fromEntries(natsUsers.map((user) => [natsPasswordName(user), `"${passwordOf(user)}"`])),
    logFile: join(home, 'nats.log'),
    parentGoneSignal: 'SIGINT',
    abandonSignal: 'SIGKILL',
  });
  const stop = () => server.stop(['SIGINT', 'SIGKILL']);
  const url = await readPort(server, join(ports, `nats-server_${server.pid}.ports`));
  if (url === undefined) throw new Error(`nats-server did not start: ${server.lastLines(5).join(' ')}`);
  return { url, pid: server.pid, exited: server.exited, stop };
}
