import { appendFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';

/** What the figures were measured on, so that they can be judged and measured again. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} x ${first?.model.trim() ?? 'unknown CPU'}, ${memory}, Node ${process.version}`;
}

/** `name version` of a package of the bench, as installed. */
export function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = `${folder}/${name}/package.json`;
    if (existsSync(file)) return `${name} ${(require(file) as { version: string }).version}`;
  }
  throw new Error(`The bench asks for the version of ${name}, which it does not depend on.`);
}

const file = new URL('../../docs/bench.md', import.meta.url);

export function record(name: string, text: string): void {
  const head = existsSync(file)
    ? ''
    : '# Measured\n\nEach entry is the whole output of `npm run bench -- <name> --write`.\n';
  appendFileSync(file, `${head}\n## ${name}, ${new Date().toISOString().slice(0, 10)}\n\n${text}\n`);
}
