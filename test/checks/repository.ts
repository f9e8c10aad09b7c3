import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

/** Paths from the root of every file of ours with one of the extensions, sorted; a new folder is not overlooked. */
export function sourceFiles(...extensions: readonly string[]): string[] {
  return globSync(
    extensions.map((extension) => `**/*.${extension}`),
    { cwd: repository, exclude: (path) => /(^|\/)(node_modules|\.[^/]+|dist)$/.test(String(path)) },
  ).sort();
}

/** The benches bring other products' gateways; until one is run they are not installed and cannot be judged. */
export function hasBenches(): boolean {
  return existsSync(join(repository, 'bench/node_modules'));
}
