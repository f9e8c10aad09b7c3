import { globSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

/** Paths from the root of every file of ours with one of the extensions, sorted; a new folder is not overlooked. */
export function sourceFiles(...extensions: readonly string[]): string[] {
  return globSync(
    extensions.map((extension) => `**/*.${extension}`),
    { cwd: repository, exclude: (path) => /(^|\/)(node_modules|\.[^/]+|dist)$/.test(String(path)) },
  ).sort();
}
