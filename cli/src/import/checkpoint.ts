import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';

/** How far an import has come, so that a run that was killed goes on there. */
export interface Checkpoint {
  /** Lines up to this one are done; 0 where nothing is known. */
  readonly doneLine: number;
  /** Notes that a run of lines is stored; they may come in any order. */
  note(firstLine: number, lastLine: number): void;
  /** Everything is done: the next run begins anew. */
  finish(): void;
  /** Writes down what is known, at the end of a run that did not finish. */
  save(): void;
}

const saved = z.object({ key: z.string(), doneLine: z.number().int().min(0) });

const SAVE_EVERY_MS = 500;
const HEAD_BYTES = 64 * 1024;

/**
 * Kept beside the file as `<file>.progress.json`. It only spares work: every message has an id that follows from its line,
 * so what is sent again changes nothing. One of another file under the same name, or of another mapping, does not count.
 */
export function openCheckpoint(file: string, setting: object): Checkpoint {
  const path = `${file}.progress.json`;
  const key = keyOf(file, setting);
  let doneLine = doneOf(path, key);
  const startLine = doneLine;
  const ahead = new Map<number, number>();
  let savedAtMs = performance.now();

  const save = () => {
    try {
      writeFileSync(`${path}.new`, JSON.stringify({ key, doneLine }));
      renameSync(`${path}.new`, path);
    } catch {
      // In a folder that cannot be written a killed run begins again, which costs time alone.
    }
    savedAtMs = performance.now();
  };

  return {
    doneLine: startLine,
    note: (firstLine, lastLine) => {
      ahead.set(firstLine, lastLine);
      for (let next = ahead.get(doneLine + 1); next !== undefined; next = ahead.get(doneLine + 1)) {
        ahead.delete(doneLine + 1);
        doneLine = next;
      }
      if (performance.now() - savedAtMs >= SAVE_EVERY_MS) save();
    },
    finish: () => rmSync(path, { force: true }),
    save,
  };
}

function doneOf(path: string, key: string): number {
  try {
    const known = saved.parse(JSON.parse(readFileSync(path, 'utf8')));
    return known.key === key ? known.doneLine : 0;
  } catch {
    return 0;
  }
}

/** What makes a file the same one: its size, its time and its first 64 KB; and how it is read. */
function keyOf(file: string, setting: object): string {
  const { size, mtimeMs } = statSync(file);
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const bytes = readSync(descriptor, head, 0, HEAD_BYTES, 0);
    return createHash('sha256')
      .update(JSON.stringify([size, mtimeMs, setting]))
      .update(head.subarray(0, bytes))
      .digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
