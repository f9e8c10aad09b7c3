// Runs the checks and every tier of tests, and ends with one line: how many passed, how many failed.
import { checks } from './check.ts';
import type { Check } from './checks/check.ts';
import { runVitest, type Tally } from './vitestRun.ts';

const [first, ...others] = process.argv.slice(2);
const onlyChecks = first === 'check';
const filters = first === undefined || onlyChecks ? others : [first, ...others];

const tally: Tally = { passed: 0, failed: 0 };
// A filter means somebody is at work on one test: the checks would only be in the way.
if (filters.length === 0) for (const check of checks) add(await runCheck(check));
if (!onlyChecks) add(await runVitest(filters));
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;

function add(more: Tally): void {
  tally.passed += more.passed;
  tally.failed += more.failed;
}

async function runCheck({ name, run }: Check): Promise<Tally> {
  const startedAt = performance.now();
  const say = (verdict: string) =>
    process.stdout.write(
      `check ${name}: ${verdict} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`,
    );
  try {
    await run();
    say('ok');
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    say('FAILED');
    return { passed: 0, failed: 1 };
  }
}
