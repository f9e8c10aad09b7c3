import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second for everybody who asks. */
const MS_A_TICK = 10;

/** User and system time of a process and of those it started, in ms; NaN where there is no /proc. */
export function cpuMsOf(pid: number): number {
  return familyOf(pid).reduce((sum, each) => sum + ownCpuMs(each), 0);
}

/** Memory of a process and of those it started that is theirs, shared pages counted by halves, in MiB. */
export function memoryMibOf(pid: number): number {
  return familyOf(pid).reduce((sum, each) => sum + ownMemoryMib(each), 0);
}

function ownCpuMs(pid: number): number {
  // Own time, and that of children that have ended: a server's connections.
  const fields = statOf(pid)?.slice(11, 15) ?? [];
  return fields.reduce((sum, each) => sum + Number(each), 0) * MS_A_TICK;
}

function ownMemoryMib(pid: number): number {
  const [, kib] = /^Pss:\s+(\d+)/m.exec(readFile(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kib) / 1_024;
}

function familyOf(pid: number): number[] {
  const children = pidsOf().filter((each) => Number(statOf(each)?.[1]) === pid);
  return [pid, ...children];
}

function pidsOf(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** The fields behind the command's name, which may hold anything: state, parent and so on. */
function statOf(pid: number): string[] | undefined {
  const text = readFile(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // ended meanwhile, or another system
  }
}
