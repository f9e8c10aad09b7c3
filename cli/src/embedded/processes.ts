import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessInfo {
  readonly pid: number;
  readonly command: string;
  /** Working folder; undefined where the system does not tell it. */
  readonly folder: string | undefined;
}

/** Every process of this machine that can be seen, except this one. */
export function listProcesses(): ProcessInfo[] {
  const found = process.platform === 'linux' ? linuxProcesses() : otherProcesses();
  return found.filter((each) => each.pid !== process.pid && each.command !== '');
}

function linuxProcesses(): ProcessInfo[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      // Ended processes that nobody reaped have no command line and are so left out.
      command: read(() => readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()) ?? '',
      folder: read(() => readlinkSync(`/proc/${name}/cwd`)),
    }));
}

function otherProcesses(): ProcessInfo[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    return pid === undefined || command === undefined
      ? []
      : [{ pid: Number(pid), command, folder: undefined }];
  });
}

/** A process may end, or belong to somebody else, between being listed and being read. */
function read(take: () => string): string | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Ends the processes that `isOurs` recognises: each signal in turn, waiting `patienceMs` for them to go before the next.
 * Answers how many there were.
 */
export async function stopProcesses(
  isOurs: (candidate: ProcessInfo) => boolean,
  signals: readonly NodeJS.Signals[],
  patienceMs = 10_000,
): Promise<number> {
  const first = listProcesses().filter(isOurs).length;
  if (first === 0) return 0;
  for (const signal of signals) {
    // Looked up anew for each signal: a process id seen ten seconds ago may be somebody else's by now.
    for (const { pid } of listProcesses().filter(isOurs)) read(() => String(process.kill(pid, signal)));
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (!listProcesses().some(isOurs)) return first;
      await sleep(50);
    }
  }
  throw new Error(`${first} process(es) left over from an earlier start do not end`);
}
