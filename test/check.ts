import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..');

export interface Check {
  readonly name: string;
  /** Throws, with what was found, when the check fails. */
  run(): Promise<void>;
}

/** What is judged without running the platform, in the order it runs. */
export const checks: readonly Check[] = [{ name: 'types', run: checkTypes }];

/** The benches' packages are not installed until a bench is run: without them their types cannot be judged. */
async function checkTypes(): Promise<void> {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const hasBench = existsSync(join(repository, 'bench/node_modules'));
  const project = join(repository, hasBench ? 'tsconfig.json' : 'test/tsconfig.withoutBench.json');
  await run(process.execPath, [tsc, '--noEmit', '-p', project], { cwd: repository }).catch(failWithOutput);
}

function failWithOutput(error: unknown): never {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  throw output === '' ? error : new Error(output, { cause: error });
}
