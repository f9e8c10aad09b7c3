import { accessBench } from './access/accessBench.ts';
import type { Bench } from './bench.ts';
import { collectBench } from './collect/collectBench.ts';
import { contactsBench } from './contacts/contactsBench.ts';
import { duplicatesBench } from './duplicates/duplicatesBench.ts';
import { gatewayBench } from './gateway/gatewayBench.ts';
import { record } from './machine.ts';
import { timersBench } from './timers/timersBench.ts';

const benches: readonly Bench[] = [
  gatewayBench,
  accessBench,
  collectBench,
  duplicatesBench,
  timersBench,
  contactsBench,
];

const usage = `Usage: npm run bench -- <name>... [--quick] [--write]

${benches.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join('\n')}

  --quick      fewer and shorter rounds, where the bench has them
  --write      append what was measured to docs/bench.md
Exit code 1 when a bar is missed or an answer was wrong, 2 for a wrong argument.
`;

const OPTIONS = ['--quick', '--write', '--help'];

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [
    ...args.filter((arg) => arg.startsWith('--') && !OPTIONS.includes(arg)),
    ...names.filter((name) => !benches.some((bench) => bench.name === name)),
  ];
  if (unknown.length > 0 || names.length === 0 || args.includes('--help')) {
    process.stdout.write(unknown.length > 0 ? `Unknown: ${unknown.join(', ')}\n${usage}` : usage);
    return args.includes('--help') && unknown.length === 0 ? 0 : 2;
  }
  let missed = 0;
  for (const bench of benches.filter(({ name }) => names.includes(name))) {
    const report = (progress: string) => process.stderr.write(`${bench.name}: ${progress}\n`);
    const result = await bench.run(report, { quick: args.includes('--quick') });
    process.stdout.write(`\n${result.text}\n`);
    for (const bar of result.missed) process.stdout.write(`MISSED ${bar}\n`);
    if (args.includes('--write')) record(bench.name, result.text);
    missed += result.missed.length;
  }
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
