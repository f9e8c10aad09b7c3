import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type Account, hasSetpriv } from './account.ts';

const logLimitBytes = 10 * 1024 * 1024;

export interface EngineCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes everything the server prints; kept over starts, and once renamed to `.1` when it has grown large. */
  readonly logFile: string;
  /** Another user to run as; undefined is the user of this process. */
  readonly account?: Account | undefined;
  /** Sent to a server whose parent is gone. */
  readonly parentGoneSignal: NodeJS.Signals;
  /** Sent when this process exits without having stopped the server, after a fault of its own. */
  readonly abandonSignal: NodeJS.Signals;
}

export interface EngineProcess {
  readonly pid: number;
  readonly exited: Promise<void>;
  hasExited(): boolean;
  /** What the server printed since it was started, the newest lines. */
  lastLines(count: number): string[];
  /** Sends the signals in turn, each after the patience for the one before; resolves when the process is gone. */
  stop(signals: readonly NodeJS.Signals[], patienceMs?: number): Promise<void>;
}

/**
 * Starts a server in a session of its own: Ctrl-C in the terminal must reach Rapport alone, which drains and then
 * stops the server, not the server under its feet.
 */
export async function spawnEngine(engine: EngineCommand): Promise<EngineProcess> {
  rotate(engine.logFile);
  const log = openSync(engine.logFile, 'a', 0o600);
  const logStart = statSync(engine.logFile).size;
  const [command, ...args] = [...launcher(engine), engine.command, ...engine.args];
  const child = spawn(command ?? engine.command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...engine.env },
    ...(hasSetpriv() || engine.account === undefined
      ? {}
      : { uid: engine.account.uid, gid: engine.account.gid }),
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const abandon = () => child.kill(engine.abandonSignal);
  process.once('exit', abandon);
  void exited.then(() => process.off('exit', abandon));
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited: () => hasEnded(child),
    lastLines: (count) => readTail(engine.logFile, logStart, count),
    stop: (signals, patienceMs = 10_000) => stop(child, exited, signals, patienceMs),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(
  child: ChildProcess,
  exited: Promise<void>,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of signals) {
    if (hasEnded(child)) break;
    child.kill(signal);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([exited, patience]);
    clearTimeout(timer);
  }
  await exited;
}

/**
 * Linux can tell a process when its parent is gone, however that ended, kill -9 included; `setpriv` sets it up. Where
 * it is missing, the next start finds the server and stops it.
 */
function launcher({ account, parentGoneSignal }: EngineCommand): string[] {
  if (!hasSetpriv()) return [];
  return [
    'setpriv',
    '--pdeathsig',
    parentGoneSignal.replace('SIG', ''),
    ...(account?.setprivArgs ?? []),
    '--',
  ];
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(logFile, `${logFile}.1`);
}

function readTail(logFile: string, from: number, count: number): string[] {
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-count);
}
