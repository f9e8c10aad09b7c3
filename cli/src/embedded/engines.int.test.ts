import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNats } from './nats.ts';
import { startPostgres } from './postgres.ts';
import { isRunning, listProcesses } from './processes.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rapport-engines-'));
  chmodSync(home, 0o711);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts an engine in a process of its own and kills that outright; answers the engine's process id. */
async function startAndKill(module: string, call: string): Promise<number> {
  const script = `import { ${call} } from '${new URL(module, import.meta.url).href}';
    const { pid } = await ${call}({ home: process.argv[1], durable: false });
    console.log(pid);
    setInterval(() => undefined, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line]: unknown[] = await once(createInterface({ input: starter.stdout }), 'line');
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  return Number(line);
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const servers = (sign: string) =>
  listProcesses().filter(({ command }) => command.includes(sign) && command.includes(home));

describe('startPostgres', () => {
  test('keeps its data over a start that was killed outright, and leaves one server', async () => {
    const first = await startPostgres({ home, durable: false });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);

    await startAndKill('./postgres.ts', 'startPostgres');
    const again = await startPostgres({ home, durable: false });
    expect(await ask(again.url, 'select answer from kept')).toBe(42);
    expect(servers('postgres -D').map(({ pid }) => pid)).toEqual([again.pid]);
    await again.stop();
    expect(servers('postgres -D')).toEqual([]);
  });

  test('takes the same port again where one is wanted', async () => {
    const first = await startPostgres({ home, durable: false });
    await first.stop();
    const again = await startPostgres({ home, durable: false, port: Number(new URL(first.url).port) });
    expect(again.url).toBe(first.url);
    await again.stop();
  });
});

describe('startNats', () => {
  test('leaves one server after a start that was killed outright', async () => {
    await startAndKill('./nats.ts', 'startNats');
    const again = await startNats({ home });
    expect(servers('nats-server').map(({ pid }) => pid)).toEqual([again.pid]);
    await again.stop();
    expect(servers('nats-server')).toEqual([]);
  });
});
