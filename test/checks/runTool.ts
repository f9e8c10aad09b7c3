import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './repository.ts';

const run = promisify(execFile);

export interface ToolOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool of the root package at the root; rejects with what it printed when it finds fault, else answers that. */
export async function runTool(script: string, args: readonly string[]): Promise<ToolOutput> {
  const path = join(repository, 'node_modules', script);
  try {
    return await run(process.execPath, [path, ...args], { cwd: repository, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error(printed(error), { cause: error });
  }
}

function printed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const output = ['stdout', 'stderr'].map((name) => String(Reflect.get(error, name) ?? '').trim());
  return output.filter((each) => each !== '').join('\n') || error.message;
}
