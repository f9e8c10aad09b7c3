import { type ChildProcess, fork } from 'node:child_process';
import type { Setting } from './contestants/contestant.ts';

/** One process of the bench; ends when `stop` is called or this process goes away. */
export interface Child<Started> {
  readonly started: Started;
  /** User and system time of the whole process so far, in ms. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export async function startChild<Started>(
  script: string,
  args: readonly string[],
  setting: Setting,
): Promise<Child<Started>> {
  const child = fork(new URL(`./contestants/${script}`, import.meta.url), args, {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [], // what ends this process with its launcher would end a contestant before it begins
    // A contestant's own start-up lines belong to no table.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { started } = await ask<{ started: Started }>(child, { setting });
  return {
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
    const ended = (code: number | null) =>
      reject(new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.removeListener('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}
