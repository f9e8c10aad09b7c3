import { strict as assert } from 'node:assert';
import type { Bench, BenchResult } from '../bench.ts';
import { machine, versionOf } from '../machine.ts';
import { type Spread, shown, spreadOf, table } from '../statistics.ts';
import { type Child, startChild } from './child.ts';
import type { Setting } from './contestants/contestant.ts';
import { profileId } from './graph/customer360.ts';
import { type Load, loadOn } from './load.ts';

interface Contestant {
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Fewer for the slow ones, so that a round takes each of them about as long. */
  readonly requests: number;
  /** Bar: CPU a request against the one-schema limit of the same round. */
  readonly atMost?: number;
}

const LIMIT = 'graphql-js, one schema';

const contestants: readonly Contestant[] = [
  { title: LIMIT, script: 'graphqlJs.ts', args: [], requests: 1_200 },
  { title: 'Rapport, one process', script: 'rapport.ts', args: [], requests: 900, atMost: 3 },
  { title: 'Rapport, over HTTP', script: 'rapport.ts', args: ['overHttp'], requests: 500, atMost: 5 },
  { title: '@apollo/gateway as it comes', script: 'apollo.ts', args: [], requests: 150 },
  { title: '@graphql-hive/gateway as it comes', script: 'hive.ts', args: [], requests: 150 },
];

const ROUNDS = 9;
const WARM_UP_ROUNDS = 3;

interface Running extends Contestant {
  readonly child: Child<string>;
  readonly load: Load;
  readonly rounds: Round[];
}

interface Round {
  readonly cpuMs: number;
  readonly partsCpuMs: number;
  readonly perSecond: number;
}

export const gatewayBench: Bench = {
  name: 'gateway',
  summary:
    'CPU of a 5 KB customer-360 answer: this gateway, two others as they come, and graphql-js on one schema',
  run: async (report) => {
    const parts = await startChild<Setting>('parts.ts', [], { guarded: {}, open: {} });
    const running: Running[] = [];
    try {
      for (const contestant of contestants) {
        report(`starting ${contestant.title}`);
        const child = await startChild<string>(contestant.script, contestant.args, parts.started);
        running.push({ ...contestant, child, load: loadOn(child.started), rounds: [] });
      }
      const bytes = await sameAnswers(running);
      await measure(running, parts, bytes, report);
      return resultOf(running, bytes);
    } finally {
      await Promise.all(running.map(({ load }) => load.close()));
      await Promise.all([parts, ...running.map(({ child }) => child)].map((child) => child.stop()));
    }
  },
};

/** All contestants answer 20 profiles alike, to the order of the keys; gives the length of that answer. */
async function sameAnswers(running: readonly Running[]): Promise<number> {
  let bytes = 0;
  for (let profile = 0; profile < 20; profile += 1) {
    const answers = await Promise.all(running.map(({ load }) => load.ask(profile)));
    const [expected, ...others] = answers.map((answer) => JSON.stringify(JSON.parse(answer)));
    assert.ok(expected?.includes(`"contact_${profileId(profile)}_1"`), `not the asked profile: ${expected}`);
    for (const [index, other] of others.entries()) {
      assert.equal(
        other,
        expected,
        `${running[index + 1]?.title} answers otherwise than ${running[0]?.title}`,
      );
    }
    bytes = expected?.length ?? 0;
  }
  return bytes;
}

async function measure(
  running: readonly Running[],
  parts: Child<Setting>,
  bytes: number,
  report: (progress: string) => void,
): Promise<void> {
  let profile = 1_000;
  // Ids have a fixed width, so a whole answer has this length; one of them ends with a line feed.
  const check = (answer: string, asked: number): void => {
    const whole =
      answer.trimEnd().length === bytes && answer.includes(profileId(asked)) && !answer.includes('"errors"');
    if (!whole) throw new Error(`a wrong answer for ${profileId(asked)}: ${answer.slice(0, 300)}`);
  };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    report(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`);
    for (const { child, load, requests, rounds } of running) {
      const before = [await child.cpuMs(), await parts.cpuMs()] as const;
      const elapsedMs = await load.run(profile, requests, check);
      const after = [await child.cpuMs(), await parts.cpuMs()] as const;
      profile += requests;
      if (round < 0) continue;
      rounds.push({
        cpuMs: (after[0] - before[0]) / requests,
        partsCpuMs: (after[1] - before[1]) / requests,
        perSecond: (requests / elapsedMs) * 1000,
      });
    }
  }
}

function resultOf(running: readonly Running[], bytes: number): BenchResult {
  const limit = running.find(({ title }) => title === LIMIT)?.rounds ?? [];
  const ratioOf = ({ rounds }: Running): Spread =>
    spreadOf(rounds.map(({ cpuMs }, round) => cpuMs / (limit[round]?.cpuMs ?? Number.NaN)));
  const rows = running.map((each) => [
    each.title,
    shown(spreadOf(each.rounds.map(({ cpuMs }) => cpuMs)), 2),
    shown(ratioOf(each), 2),
    each.atMost === undefined ? '' : `<= ${each.atMost}`,
    spreadOf(each.rounds.map(({ partsCpuMs }) => partsCpuMs)).median.toFixed(2),
    spreadOf(each.rounds.map(({ perSecond }) => perSecond)).median.toFixed(0),
  ]);
  const head = [
    'contestant',
    'CPU ms a request',
    'ratio to the limit',
    'bar',
    'CPU ms of part processes',
    'requests/s',
  ];
  const missed = running
    .filter((each) => each.atMost !== undefined && !(ratioOf(each).median <= each.atMost))
    .map(
      (each) => `${each.title}: ${ratioOf(each).median.toFixed(2)} x the limit; the bar is ${each.atMost}`,
    );
  return { text: `${table([head, ...rows])}\n\n${howMeasured(bytes)}`, missed };
}

function howMeasured(bytes: number): string {
  const versions = ['@apollo/gateway', '@apollo/server', '@graphql-hive/gateway', 'graphql', 'undici'].map(
    versionOf,
  );
  return [
    `Median (min to max) of ${ROUNDS} rounds after ${WARM_UP_ROUNDS} to warm up, contestants in turn within each round,`,
    `8 connections over loopback, another profile in every request, eight fetches, ${bytes} bytes of answer.`,
    'All answers were equal as JSON text. CPU is user and system time of the contestant’s own process; where parts',
    'run in a process of their own, theirs is beside it and not in the ratio. The limit runs graphql-js on the same',
    'graph as one schema behind the smallest node:http server that parses and validates each text once.',
    `${machine()}; ${versions.join(', ')}.`,
  ].join('\n');
}
