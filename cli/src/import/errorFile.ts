import { accessSync, closeSync, constants, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CommandError } from '../commandError.ts';

/** Lines that were not imported, each with its reason, as CSV. */
export interface ErrorFile {
  readonly path: string;
  readonly count: number;
  /** `key` is what the line is about: its invoice, or its message. */
  add(line: number, key: string, reason: string): void;
  close(): void;
}

export interface ErrorFileOptions {
  /** The header over the keys; `invoice` when left out. */
  readonly keyed?: string;
  /** Whether this run goes on where an earlier one was stopped: then its lines stay. */
  readonly goesOn?: boolean;
}

/** The file is made with its first line, so that a clean import leaves none; one of an earlier run is removed. */
export function createErrorFile(
  source: string,
  { keyed = 'invoice', goesOn = false }: ErrorFileOptions = {},
): ErrorFile {
  const path = pathFor(source);
  const isThere = goesOn && existsSync(path);
  if (!isThere) rmSync(path, { force: true });
  let descriptor: number | undefined;
  let count = 0;
  return {
    path,
    get count() {
      return count;
    },
    add: (line, key, reason) => {
      if (descriptor === undefined) {
        descriptor = openForWriting(path, isThere ? 'a' : 'w');
        if (!isThere) writeSync(descriptor, `line,${keyed},reason\n`);
      }
      writeSync(descriptor, `${line},${quoted(key)},${quoted(reason)}\n`);
      count += 1;
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/** Beside the file, or where that folder cannot be written, in the current one. */
function pathFor(source: string): string {
  try {
    accessSync(dirname(source), constants.W_OK);
    return `${source}.errors.csv`;
  } catch {
    return resolve(`${basename(source)}.errors.csv`);
  }
}

function openForWriting(path: string, how: 'a' | 'w'): number {
  try {
    return openSync(path, how);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`The lines with errors cannot be written to ${path}: ${reason}.`, { cause });
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
