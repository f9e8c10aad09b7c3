import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listProcesses } from '../embedded/processes.ts';
import { findRunningStart } from '../runningStart.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rapport-start-'));
  chmodSync(home, 0o711);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const launcher = join(import.meta.dirname, '../../bin/rapport.mjs');

interface Started {
  readonly child: ChildProcess;
  /** The exit code, and what `rapport` itself complained of: stderr also has progress lines and logs. */
  readonly ended: Promise<{ code: unknown; complaints: string[] }>;
}

function start(env: Readonly<Record<string, string>> = {}): Started {
  const { DATABASE_URL: _, NATS_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: { ...inherited, NODE_ENV: 'test', RAPPORT_HOME: home, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const complaints = () => stderr.split('\n').filter((line) => line.startsWith('rapport: '));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, complaints: complaints() }));
  return { child, ended };
}

/** The address, as soon as the start announces that it is ready. */
async function ready({ child }: Started): Promise<string> {
  while (child.exitCode === null) {
    const url = findRunningStart(home)?.url;
    if (url !== undefined) return url;
    await sleep(50);
  }
  throw new Error('the start ended before it was ready');
}

/** Every process that works for this home: the start itself does not name it, the engines do. */
const engines = () => listProcesses().filter(({ command }) => command.includes(home));

describe('rapport start', () => {
  test('serves, refuses a second start of the same home, and leaves nothing behind after SIGTERM', async () => {
    const first = start();
    const url = await ready(first);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const { code, complaints } = await start().ended;
    expect(code).toBe(1);
    expect(complaints).toEqual([
      `rapport: Rapport is already running at ${url} (process ${findRunningStart(home)?.pid}, ${home}); stop it first, or set RAPPORT_HOME and PORT to run a second one.`,
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, complaints: [] });
    expect(engines()).toEqual([]);
    expect(findRunningStart(home)).toBeUndefined();
  });

  test('starts again after everything was killed outright', async () => {
    const first = start();
    await ready(first);
    const { pid } = findRunningStart(home) ?? {};
    process.kill(pid ?? 0, 'SIGKILL');
    expect((await first.ended).code).toBe(137);

    const second = start();
    expect((await fetch(`${await ready(second)}/healthz`)).status).toBe(200);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(engines()).toEqual([]);
  });

  test('refuses a port in use with one sentence before it starts anything', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    expect(await start({ PORT: port }).ended).toEqual({
      code: 1,
      complaints: [
        `rapport: Port ${port} is in use; stop what listens there, or set PORT to another one (0 takes any free port).`,
      ],
    });
    other.close();
    expect(engines()).toEqual([]);
  });

  test('refuses a database that cannot be used with one sentence, and stops the NATS it had started', async () => {
    expect(await start({ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/db' }).ended).toEqual({
      code: 1,
      complaints: [
        'rapport: DATABASE_URL: the database at 127.0.0.1:1/db cannot be used: nothing listens there.',
      ],
    });
    expect(engines()).toEqual([]);
  });

  test('refuses a bad setting with one sentence', async () => {
    expect(await start({ PORT: 'abc' }).ended).toEqual({
      code: 1,
      complaints: ['rapport: PORT must be a port number from 0 to 65535, not "abc".'],
    });
  });
});
