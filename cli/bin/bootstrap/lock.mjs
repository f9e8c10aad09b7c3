// A lock that survives kill -9 of its holder, on any file system with hard links and without any server.
//
// The lock is the highest-numbered file in a folder; it holds the owner's process id and start time. It is free when
// that process is gone or wrote `free`. To take it, a process links a complete file under the next number, which only
// one can do, and then looks whether a higher one appeared meanwhile. The highest file is never deleted, so numbers
// only grow and nobody can remove the lock of a process that took it a moment ago: the usual fault of "the pid in
// the file is dead, so unlink it".
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from './processStart.mjs';

/** Takes the lock if it is free: `{ lock }`, or `{ holder }` with what its holder wrote. */
export function tryLock(folder, note = {}) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const numbers = listNumbers(folder);
    const top = numbers.at(-1) ?? 0;
    const holder = readHolder(folder, top);
    if (holder !== undefined) return { holder };
    const mine = top + 1;
    if (!create(folder, mine, note)) continue;
    if (listNumbers(folder).at(-1) !== mine) {
      rmSync(join(folder, String(mine)), { force: true });
      continue;
    }
    for (const number of numbers) rmSync(join(folder, String(number)), { force: true });
    return { lock: heldLock(folder, mine) };
  }
}

/** Waits until the lock is free; `onWait` is told the holder once. */
export async function takeLock(folder, onWait) {
  for (let waits = 0; ; waits += 1) {
    const { lock, holder } = tryLock(folder);
    if (lock !== undefined) return lock;
    if (waits === 0) onWait(holder);
    await sleep(200);
  }
}

/** What the living holder of the lock wrote; undefined when it is free. */
export function lockHolder(folder) {
  return readHolder(folder, listNumbers(folder).at(-1) ?? 0);
}

function heldLock(folder, number) {
  const path = join(folder, String(number));
  return {
    note: (note) => replace(folder, path, { ...note, ...identity() }),
    release: () => replace(folder, path, { free: true }),
  };
}

function identity() {
  return { pid: process.pid, start: processStart(process.pid) };
}

function listNumbers(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readHolder(folder, number) {
  if (number === 0) return undefined;
  try {
    const holder = JSON.parse(readFileSync(join(folder, String(number)), 'utf8'));
    if (holder.free === true) return undefined;
    return processStart(holder.pid) === holder.start ? holder : undefined;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function create(folder, number, note) {
  const draft = join(folder, `draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify({ ...note, ...identity() }), { mode: 0o600 });
  try {
    linkSync(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(folder, path, content) {
  const draft = join(folder, `draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  renameSync(draft, path);
}
