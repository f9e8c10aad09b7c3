import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Tally {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const repository = join(import.meta.dirname, '..');

/** Runs vitest once over all tiers. `words` are its own filters and options. */
export async function runVitest(words: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-report-'));
  const reportFile = join(folder, 'report.json');
  try {
    const code = await spawnVitest([
      ...words,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ]);
    return count(readReport(reportFile), code, words.length === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function spawnVitest(args: readonly string[]): Promise<number> {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: repository, stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // vitest ended before it could write one
  }
}

/**
 * Counts as failed whatever did not run to its end: a file that could not be loaded, a fault outside of any test, and,
 * where everything was asked for, a test skipped without saying when and a tier without a single test.
 */
function count(report: Report | undefined, exitCode: number, isFullRun: boolean): Tally {
  if (report === undefined) return complain(['vitest ended without a report'], 0, 0);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  const faults = broken.map(({ name }) => `${name} could not run`);
  if (isFullRun) {
    faults.push(...skippedWithoutReason(report).map((name) => `${name} was skipped`));
    faults.push(...emptyTiers(report).map((tier) => `the tier ${tier} has no test`));
  }
  if (exitCode !== 0 && faults.length === 0 && report.numFailedTests === 0)
    faults.push(`vitest ended with code ${exitCode}`);
  return complain(faults, report.numPassedTests, report.numFailedTests);
}

/** A title may say when its test cannot run ("skipped where … is absent"); then it is told, and no fault. */
function skippedWithoutReason({ testResults }: Report): string[] {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => !['passed', 'failed'].includes(status))
    .map(({ fullName }) => fullName);
  const excused = (name: string) => name.includes('skipped where');
  for (const name of skipped.filter(excused)) process.stdout.write(`skipped: ${name}\n`);
  return skipped.filter((name) => !excused(name));
}

function emptyTiers({ testResults }: Report): string[] {
  const tiers = testResults.map(({ name }) => /\.(int|e2e)\.test\.ts$/.exec(name)?.[1] ?? 'unit');
  return ['unit', 'int', 'e2e'].filter((tier) => !tiers.includes(tier));
}

function complain(faults: readonly string[], passed: number, failed: number): Tally {
  for (const fault of new Set(faults)) process.stdout.write(`${fault}\n`);
  return { passed, failed: failed + faults.length };
}
