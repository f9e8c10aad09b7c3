import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@rapport/cli/embedded/nats.ts';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import type { Setting, Started } from './contestant.ts';

/** One platform in a process of its own. */
export interface Contestant {
  readonly title: string;
  readonly started: Started;
  /** User and system time of the whole process so far, in ms. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export interface Engines {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  stop(): Promise<void>;
}

/** Postgres and NATS in processes of their own, whose time is nobody's here. */
export async function openEngines(): Promise<Engines> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  chmodSync(home, 0o711); // as root, Postgres is another user and must pass through
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(home, { recursive: true, force: true }));
  const postgres = await startPostgres({ home, durable: false });
  opened.defer(() => postgres.stop());
  const nats = await startNats({ home });
  opened.defer(() => nats.stop());
  const held = opened.move();
  return { databaseUrl: postgres.url, natsUrl: nats.url, stop: () => held.disposeAsync() };
}

export async function startContestant(title: string, setting: Setting): Promise<Contestant> {
  const child = fork(new URL('./contestant.ts', import.meta.url), [], {
    env: { ...process.env, NODE_ENV: 'production' }, // of graphql-js, which looks at nothing else
    execArgv: (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter((option) => option !== ''),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { started } = await ask<{ started: Started }>(child, { setting });
  return {
    title,
    started,
    cpuMs: async () => {
      const { cpu } = await ask<{ cpu: NodeJS.CpuUsage }>(child, { question: 'cpu' });
      return (cpu.user + cpu.system) / 1000;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A contestant ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.removeListener('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}
