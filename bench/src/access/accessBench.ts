import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import type { Bench, BenchResult } from '../bench.ts';
import { machine, versionOf } from '../machine.ts';
import { type Spread, shown, spreadOf, table } from '../statistics.ts';
import { type BenchCaller, makeCallers } from './callers.ts';
import { addCustomers, CUSTOMERS } from './customers.ts';
import { type Load, loadOn } from './load.ts';
import { type Contestant, type Engines, openEngines, startContestant } from './stage.ts';

/** CPU a request with all checks, against the same without them. */
const BAR = 1.15;

interface Running extends Contestant {
  readonly isChecking: boolean;
  readonly load: Load;
}

interface Round {
  readonly cpuMs: number;
  readonly latencyMs: number;
}

/** The rounds of one caller at both contestants. */
interface Measured {
  readonly caller: BenchCaller;
  readonly checking: Round[];
  readonly open: Round[];
}

export const accessBench: Bench = {
  name: 'access',
  summary: 'what rights, reach, masks, audit and limits cost a customer-360 query on the whole platform',
  run: async (report, { quick }) => {
    const internalSecret = randomBytes(24).toString('hex');
    const encryptionKeys = `bench:${randomBytes(32).toString('base64')}`;
    const engines = await openEngines();
    const running: Running[] = [];
    try {
      for (const isChecking of [true, false]) {
        const title = isChecking ? 'with checks' : 'without checks';
        report(`starting the platform ${title}`);
        const { databaseUrl, natsUrl } = engines;
        const setting = { databaseUrl, natsUrl, internalSecret, encryptionKeys, isChecking };
        const contestant = await startContestant(title, setting);
        running.push({ ...contestant, isChecking, load: loadOn(contestant.started.url) });
      }
      const callers = await fillPlatform(running, engines, internalSecret, report);
      const bytes = await sameAnswers(running, callers);
      const measured = await measure(running, callers, quick ? QUICK : WHOLE, report);
      return resultOf(measured, bytes, quick ? QUICK : WHOLE);
    } finally {
      await Promise.all(running.map(({ load }) => load.close()));
      await Promise.all(running.map((each) => each.stop()));
      await engines.stop();
    }
  },
};

interface Extent {
  readonly rounds: number;
  readonly warmUps: number;
  readonly requests: number;
}

const WHOLE: Extent = { rounds: 15, warmUps: 4, requests: 240 };
const QUICK: Extent = { rounds: 5, warmUps: 2, requests: 120 };

async function fillPlatform(
  running: readonly Running[],
  { databaseUrl }: Engines,
  internalSecret: string,
  report: (progress: string) => void,
): Promise<BenchCaller[]> {
  const [checking, open] = running;
  assert.ok(checking !== undefined && open !== undefined);
  assert.deepEqual(open.started.missing, [], 'Not everything that checks was replaced.');
  report('filling the workspace');
  const callers = await makeCallers(checking.started, databaseUrl, internalSecret);
  const ownerOfRecords = callers[1]?.userId ?? '';
  await addCustomers(checking.started, databaseUrl, ownerOfRecords);
  return callers;
}

/** Whoever sees everything gets the same with and without checks; who does not, is shown to be checked. */
async function sameAnswers(running: readonly Running[], callers: readonly BenchCaller[]): Promise<number> {
  let bytes = 0;
  for (const { token, seesAll, title } of callers) {
    for (let customer = 0; customer < CUSTOMERS; customer += 1) {
      const [checked = '', unchecked = ''] = await Promise.all(
        running.map(({ load }) => load.ask(token, customer)),
      );
      assert.ok(!checked.includes('"errors"'), `${title} is answered errors: ${checked.slice(0, 500)}`);
      assert.ok(
        checked.includes('"Second engine"'),
        `${title} does not see the deals: ${checked.slice(0, 500)}`,
      );
      if (seesAll) assert.equal(checked, unchecked, `${title} is answered otherwise without checks`);
      else assert.ok(checked.includes('•••') && !unchecked.includes('•••'), `${title} sees no masks`);
      bytes = checked.length;
    }
  }
  await refusesStrangers(running);
  return bytes;
}

/** That checks are on where they should be, and off where they should be off. */
async function refusesStrangers(running: readonly Running[]): Promise<void> {
  for (const { isChecking, started } of running) {
    const answer = await fetch(`${started.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${started.token}` },
      body: JSON.stringify({ query: `{ ${'a: __typename '.repeat(300)} }` }),
    });
    assert.equal((await answer.text()).includes('OPERATION_TOO_LARGE'), isChecking);
  }
}

async function measure(
  running: readonly Running[],
  callers: readonly BenchCaller[],
  { rounds, warmUps, requests }: Extent,
  report: (progress: string) => void,
): Promise<Measured[]> {
  const measured = callers.map((caller): Measured => ({ caller, checking: [], open: [] }));
  for (let round = -warmUps; round < rounds; round += 1) {
    report(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`);
    for (const { caller, checking, open } of measured) {
      // In turn first and second, so that neither always meets the colder caches.
      for (const { isChecking, load, cpuMs } of round % 2 === 0 ? running : running.toReversed()) {
        const before = await cpuMs();
        const times = await load.run(caller.token, requests, checkOf);
        const after = await cpuMs();
        if (round < 0) continue;
        const cost = { cpuMs: (after - before) / requests, latencyMs: spreadOf(times).median };
        (isChecking ? checking : open).push(cost);
      }
    }
  }
  return measured;
}

function checkOf(answer: string, customer: number): void {
  const isWhole = !answer.includes('"errors"') && answer.includes('"Second engine"');
  if (!isWhole)
    throw new Error(`a wrong answer for customer ${customer % CUSTOMERS}: ${answer.slice(0, 300)}`);
}

function resultOf(measured: readonly Measured[], bytes: number, extent: Extent): BenchResult {
  const rows = measured.map(({ caller, checking, open }) => [
    caller.title,
    shown(spreadOf(open.map(({ cpuMs }) => cpuMs)), 2),
    shown(spreadOf(checking.map(({ cpuMs }) => cpuMs)), 2),
    shown(ratiosOf(checking, open, 'cpuMs'), 3),
    `<= ${BAR}`,
    `${spreadOf(open.map(({ latencyMs }) => latencyMs)).median.toFixed(2)} / ${spreadOf(checking.map(({ latencyMs }) => latencyMs)).median.toFixed(2)}`,
    shown(ratiosOf(checking, open, 'latencyMs'), 3),
  ]);
  const head = [
    'caller',
    'CPU ms without checks',
    'CPU ms with checks',
    'ratio',
    'bar',
    'latency ms without / with',
    'ratio of latency',
  ];
  const missed = measured
    .map(({ caller, checking, open }) => ({ caller, ratio: ratiosOf(checking, open, 'cpuMs').median }))
    .filter(({ ratio }) => !(ratio <= BAR))
    .map(({ caller, ratio }) => `${caller.title}: ${ratio.toFixed(3)} x without checks; the bar is ${BAR}`);
  return { text: `${table([head, ...rows])}\n\n${howMeasured(bytes, extent)}`, missed };
}

function ratiosOf(checking: readonly Round[], open: readonly Round[], of: keyof Round): Spread {
  return spreadOf(checking.map((round, index) => round[of] / (open[index]?.[of] ?? Number.NaN)));
}

function howMeasured(bytes: number, { rounds, warmUps, requests }: Extent): string {
  return [
    `Median (min to max) of ${rounds} rounds of ${requests} requests after ${warmUps} to warm up, both platforms in turn within each round,`,
    `4 connections over loopback, the README’s first query for ${CUSTOMERS} customers in turn, ${bytes} bytes of answer. Each platform is`,
    'all parts and the gateway in one process, on one Postgres and one NATS; CPU is user and system time of that process, so',
    'what Postgres does is not in it. Without checks, stand-ins take the place of the modules that keep rights, reach, masks,',
    'what a transaction is told, and limits. Answers were equal as text for whoever sees everything.',
    `${machine()}; ${['graphql', 'undici', 'pg'].map(versionOf).join(', ')}.`,
  ].join('\n');
}
