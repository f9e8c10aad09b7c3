import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../commandError.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { type EngineProcess, spawnEngine } from './engineProcess.ts';
import { natsServer } from './natsServer.ts';
import { stopProcesses } from './processes.ts';

/** Keeps what had to be brought to the machine; belongs to the checkout, so that every home shares it. */
export const toolsFolder = join(dirname(fileURLToPath(import.meta.url)), '../../../.rapport/runtime');

/**
 * Starts a NATS server with JetStream, its streams in `<home>/nats`, on a free port of 127.0.0.1. A server left over
 * from a start that was killed is stopped first: two on the same store would spoil it.
 *
 * The caller must hold the lock of `home` (see runningStart.ts), or have made the folder for itself.
 */
export async function startNats({ home, port, onProgress }: EngineOptions): Promise<Engine> {
  const program = await natsServer(toolsFolder, onProgress);
  const configFile = join(home, 'nats.conf');
  const portsFolder = join(home, 'nats.ports');
  const leftover = await stopProcesses(
    ({ command }) => command.endsWith(`-c ${configFile}`),
    ['SIGTERM', 'SIGKILL'],
  );
  if (leftover > 0) onProgress?.('Stopped a NATS server that an earlier start had left running');
  rmSync(portsFolder, { recursive: true, force: true });
  mkdirSync(portsFolder);
  writeFileSync(configFile, config(join(home, 'nats'), portsFolder, port ?? anyPort), { mode: 0o600 });
  const server = await spawnEngine({
    command: program.path,
    args: ['-c', configFile],
    logFile: join(home, 'nats.log'),
    parentGoneSignal: 'SIGINT',
    abandonSignal: 'SIGKILL',
  });
  const stop = () => server.stop(['SIGINT', 'SIGKILL']);
  const url = await readPort(server, join(portsFolder, `nats-server_${server.pid}.ports`));
  if (url !== undefined) return { url, pid: server.pid, exited: server.exited, stop };
  await stop();
  const lines = server.lastLines(20);
  const reason = lines.findLast((line) => line.includes('[FTL]')) ?? lines.at(-1) ?? 'it printed nothing';
  throw new CommandError(
    `The embedded NATS server did not start: ${reason.replace(/^.*\[\w{3}\]\s*/, '')} (see ${join(home, 'nats.log')}).`,
  );
}

/** Lets the server choose. */
const anyPort = -1;

/** JSON strings are valid strings of the configuration language too. */
function config(store: string, portsFolder: string, port: number): string {
  return [
    'host: "127.0.0.1"',
    `port: ${port}`,
    `ports_file_dir: ${JSON.stringify(portsFolder)}`,
    'max_payload: 1048576',
    'jetstream {',
    `  store_dir: ${JSON.stringify(store)}`,
    '}',
    '',
  ].join('\n');
}

/**
 * The server writes the port it chose into a file named by its process id, once it listens and JetStream has read its
 * streams. Undefined when it ended instead.
 */
export async function readPort(server: EngineProcess, portsFile: string): Promise<string | undefined> {
  while (!server.hasExited()) {
    const url = firstUrl(portsFile);
    if (url !== undefined) return url;
    await sleep(20);
  }
  return undefined;
}

function firstUrl(portsFile: string): string | undefined {
  try {
    const ports: unknown = JSON.parse(readFileSync(portsFile, 'utf8'));
    const urls = ports !== null && typeof ports === 'object' && 'nats' in ports ? ports.nats : [];
    return Array.isArray(urls) && typeof urls[0] === 'string' ? urls[0] : undefined;
  } catch {
    return undefined; // not there yet, or only half written
  }
}
