import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SecretFiles {
  /** By the setting's own name. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/**
 * The secrets that stand in files, as `<NAME>_FILE` says: an orchestrator mounts them so, and they show in no process list.
 * A line end at the end of a file is no part of its secret.
 */
export function secretFiles(env: Environment, names: readonly string[]): SecretFiles {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of names) {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    if (env[name] !== undefined && env[name] !== '') {
      problems.push(`${name} and ${name}_FILE are both given; keep one`);
      continue;
    }
    try {
      const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
      if (text === '') problems.push(`${name}_FILE names ${JSON.stringify(path)}, which is empty`);
      else values[name] = text;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
      problems.push(`${name}_FILE names ${JSON.stringify(path)}, which cannot be read (${code})`);
    }
  }
  return { values, problems };
}
