import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockHolder, tryLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const runNode = (args: readonly string[]) => promisify(execFile)(process.execPath, args);
const lockModule = new URL('./lock.mjs', import.meta.url).href;

describe('tryLock', () => {
  test('gives the lock to one and names that one to the next', () => {
    const first = tryLock(folder, { url: 'http://localhost:4000' });
    expect(first.lock).toBeDefined();
    expect(tryLock(folder).holder).toMatchObject({ pid: process.pid, url: 'http://localhost:4000' });
  });

  test('is free again after release, and the numbers only grow', () => {
    tryLock(folder).lock?.release();
    expect(lockHolder(folder)).toBeUndefined();
    tryLock(folder).lock?.release();
    expect(readdirSync(folder)).toEqual(['2']);
  });

  test('takes the lock of a process that was killed', () => {
    const script = `import { tryLock } from '${lockModule}'; tryLock(process.argv[1]); process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder]);
    expect(signal).toBe('SIGKILL');
    expect(readdirSync(folder)).toEqual(['1']);
    expect(lockHolder(folder)).toBeUndefined();
    expect(tryLock(folder).lock).toBeDefined();
  });

  test('does not take a process for its predecessor with the same id', () => {
    writeFileSync(join(folder, '1'), JSON.stringify({ pid: process.pid, start: 'another boot/1' }));
    expect(tryLock(folder).lock).toBeDefined();
  });
});

describe('takeLock', () => {
  test('lets one process at a time into what it guards', async () => {
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    // Reading, waiting and writing loses counts as soon as two processes are inside together.
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { takeLock } from '${lockModule}';
      for (let round = 0; round < 5; round += 1) {
        const lock = await takeLock(process.argv[1] + '/lock', () => undefined);
        const count = Number(readFileSync(process.argv[2], 'utf8'));
        await new Promise(setImmediate);
        writeFileSync(process.argv[2], String(count + 1));
        lock.release();
      }`;
    await Promise.all(
      [1, 2, 3, 4].map(() => runNode(['--input-type=module', '-e', script, folder, counter])),
    );
    expect(readFileSync(counter, 'utf8')).toBe('20');
  }, 20_000);
});
