import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, as an opaque text; undefined when there is no such process. With the process id it names one
 * process for good: the id alone is given to another process sooner or later.
 */
export function processStart(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return linuxStart(pid);
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function linuxStart(pid) {
  try {
    // The command's name stands in parentheses and may hold blanks; the fields after it are plain.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const [state] = fields;
    if (state === 'Z' || state === 'X') return undefined; // ended, only not yet reaped by its parent
    return `${bootId()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
