import { accessSync, closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CommandError } from '../commandError.ts';

/** Lines that were not imported, each with its reason, as CSV. */
export interface ErrorFile {
  readonly path: string;
  readonly count: number;
  add(line: number, invoice: string, reason: string): void;
  close(): void;
}

/** The file is made with its first line, so that a clean import leaves none; one of an earlier run is removed. */
export function createErrorFile(source: string): ErrorFile {
  const path = pathFor(source);
  rmSync(path, { force: true });
  let descriptor: number | undefined;
  let count = 0;
  return {
    path,
    get count() {
      return count;
    },
    add: (line, invoice, reason) => {
      if (descriptor === undefined) {
        descriptor = openForWriting(path);
        writeSync(descriptor, 'line,invoice,reason\n');
      }
      writeSync(descriptor, `${line},${quoted(invoice)},${quoted(reason)}\n`);
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

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`The lines with errors cannot be written to ${path}: ${reason}.`, { cause });
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
