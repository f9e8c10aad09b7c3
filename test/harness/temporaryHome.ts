import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimHome, findRunningStart } from '@rapport/cli/runningStart.ts';

const prefix = 'rapport-test-';
const abandonedAfterMs = 60_000;

export interface TemporaryHome {
  readonly home: string;
  remove(): void;
}

/** A state folder for one run or one test file, claimed by this process. */
export function openTemporaryHome(): TemporaryHome {
  const home = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(home, 0o711); // as root, Postgres is another user and must pass through
  claimHome(home);
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Removes what runs that were killed left in the temporary folder: nobody holds its lock any more. */
export function removeAbandonedHomes(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    const info = statSync(home, { throwIfNoEntry: false });
    if (info === undefined || info.uid !== process.getuid?.()) continue;
    const isYoung = Date.now() - info.mtimeMs < abandonedAfterMs; // perhaps made, and not yet claimed
    if (!isYoung && findRunningStart(home) === undefined) rmSync(home, { recursive: true, force: true });
  }
}
