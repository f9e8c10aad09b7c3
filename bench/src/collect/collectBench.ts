import type { Bench, BenchOptions } from '../bench.ts';
import { machine } from '../machine.ts';
import { type Spread, shown, spreadOf, table } from '../statistics.ts';
import { checkState, untilApplied, watchTimelines } from './applied.ts';
import { insertBare, publishBare } from './bare.ts';
import { fillExisting } from './existing.ts';
import { type BenchEvent, People } from './people.ts';
import { BATCH_EVENTS, createSender, requestsOf, type Sender } from './sender.ts';
import { openStage, type Stage } from './stage.ts';
import { cpuMsOf, memoryMibOf } from './usage.ts';

interface Size {
  readonly existing: readonly number[];
  readonly rounds: number;
  /** Events of one round. */
  readonly events: number;
}

const FULL: Size = { existing: [10_000, 1_000_000], rounds: 5, events: 40_000 };
const QUICK: Size = { existing: [10_000], rounds: 3, events: 10_000 };

const BAR_PER_SECOND = 10_000;
const BAR_ACCEPT_P99_MS = 50;
const BAR_RATIO = 0.3;
const BAR_GROWTH = 1.5;

interface Round {
  readonly perSecond: number;
  /** Of the bare insert or publication beside it. */
  readonly barePerSecond: number;
}

interface Latency {
  readonly p50: number;
  readonly p99: number;
}

interface WholePath {
  readonly existing: number;
  readonly rounds: readonly (Round & { readonly toldMs: number })[];
  readonly accept: Latency;
  readonly visible: Latency;
  /** CPU of an event in µs, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly memory: Readonly<Record<string, number>>;
}

interface Collected {
  readonly rounds: readonly Round[];
  readonly accept: Latency;
}

export const collectBench: Bench = {
  name: 'collect',
  summary: 'events from HTTP to the stored acknowledgement, and on to profile, traits and timeline',
  run: async (report, options) => {
    const size = options.quick ? QUICK : FULL;
    let collected: Collected | undefined;
    const paths: WholePath[] = [];
    for (const existing of size.existing) {
      report(`starting with ${existing} profiles`);
      const stage = await openStage();
      const sender = createSender(stage.gatewayUrl, stage.writeKey);
      try {
        await fillExisting(stage, existing);
        collected ??= await measureAccepting(stage, sender, size, report);
        paths.push(await measureWholePath(stage, sender, existing, size, report));
      } finally {
        await sender.close();
        await stage.stop();
      }
    }
    if (collected === undefined) throw new Error('Nothing was measured');
    return resultOf(collected, paths, size, options);
  },
};

/** (a): before profiles is started, so that nothing but the gateway and NATS works. */
async function measureAccepting(
  stage: Stage,
  sender: Sender,
  { rounds: count, events }: Size,
  report: (progress: string) => void,
): Promise<Collected> {
  // A workspace of its own kind of people, whom profiles then finds on the stream like any others.
  const people = new People('ws_of_nobody', 10_000);
  const rounds: Round[] = [];
  for (let round = 0; round <= count; round += 1) {
    report(round === 0 ? 'accepting: warming up' : `accepting: round ${round} of ${count}`);
    const requests = requestsOf(() => people.next(), events);
    const bareMs = await publishBare(stage, requests);
    const ms = await sender.flood(requests);
    if (round > 0)
      rounds.push({ perSecond: (events / ms) * 1_000, barePerSecond: (events / bareMs) * 1_000 });
  }
  report('accepting: at half load');
  const half = spreadOf(rounds.map(({ perSecond }) => perSecond)).median / 2;
  const times = await sender.pace(
    requestsOf(() => people.next(), events),
    half,
    () => undefined,
  );
  await purge(stage);
  return { rounds, accept: latencyOf(times) };
}

/** What only measured accepting is not to be taken in. */
async function purge({ natsUrl }: Stage): Promise<void> {
  const { connect } = await import('nats');
  const connection = await connect({ servers: natsUrl });
  await (await connection.jetstreamManager()).streams.purge('COLLECT');
  await connection.close();
}

async function measureWholePath(
  stage: Stage,
  sender: Sender,
  existing: number,
  { rounds: count, events }: Size,
  report: (progress: string) => void,
): Promise<WholePath> {
  const profiles = await stage.startProfiles();
  const people = new People(stage.workspaceId, existing);
  const processes = { ...stage.pids, profiles: profiles.pid };
  const rounds: (Round & { toldMs: number })[] = [];
  const cpu: Record<string, number>[] = [];
  for (let round = 0; round <= count; round += 1) {
    report(`${existing} profiles: ${round === 0 ? 'warming up' : `round ${round} of ${count}`}`);
    const made: BenchEvent[] = [];
    const requests = requestsOf(() => {
      const event = people.next();
      made.push(event);
      return event;
    }, events);
    const bareMs = await insertBare(stage, made);
    const before = eachOf(processes, cpuMsOf);
    const startedAt = performance.now();
    await sender.flood(requests);
    const { appliedAt, toldAt } = await untilApplied(stage);
    const after = eachOf(processes, cpuMsOf);
    await checkState(stage, people);
    if (round === 0) continue;
    cpu.push(eachOf(processes, (_, name) => (((after[name] ?? 0) - (before[name] ?? 0)) * 1_000) / events));
    rounds.push({
      perSecond: (events / (appliedAt - startedAt)) * 1_000,
      barePerSecond: (events / bareMs) * 1_000,
      toldMs: toldAt - appliedAt,
    });
  }
  const memory = eachOf(processes, memoryMibOf);
  report(`${existing} profiles: at half load`);
  const half = spreadOf(rounds.map(({ perSecond }) => perSecond)).median / 2;
  const watch = await watchTimelines(stage);
  const times = await sender.pace(
    requestsOf(() => people.next(), events),
    half,
    ({ probe }) => watch.add(probe),
  );
  const visible = latencyOf(await watch.finish());
  await untilApplied(stage);
  await checkState(stage, people);
  return {
    existing,
    rounds,
    accept: latencyOf(times),
    visible,
    cpu: eachOf(processes, (_, name) => spreadOf(cpu.map((each) => each[name] ?? Number.NaN)).median),
    memory,
  };
}

function eachOf(
  pids: Readonly<Record<string, number>>,
  measure: (pid: number, name: string) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, measure(pid, name)]));
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function ratiosOf(rounds: readonly Round[]): Spread {
  return spreadOf(rounds.map(({ perSecond, barePerSecond }) => perSecond / barePerSecond));
}

function resultOf(collected: Collected, paths: readonly WholePath[], size: Size, { quick }: BenchOptions) {
  const rate = (rounds: readonly Round[]) => shown(spreadOf(rounds.map(({ perSecond }) => perSecond)), 0);
  const bare = (rounds: readonly Round[]) =>
    shown(spreadOf(rounds.map(({ barePerSecond }) => barePerSecond)), 0);
  const ms = ({ p50, p99 }: Latency) => `${p50.toFixed(0)} / ${p99.toFixed(0)}`;
  const rows = [
    [
      'path',
      'events/s',
      'bare, rows or events/s',
      'ratio',
      'accepted, p50 / p99 ms',
      'visible, p50 / p99 ms',
    ],
    [
      'HTTP to JetStream',
      rate(collected.rounds),
      bare(collected.rounds),
      shown(ratiosOf(collected.rounds), 2),
      ms(collected.accept),
      '',
    ],
    ...paths.map(({ existing, rounds, accept, visible }) => [
      `HTTP to timeline, ${existing} profiles`,
      rate(rounds),
      bare(rounds),
      shown(ratiosOf(rounds), 2),
      ms(accept),
      ms(visible),
    ]),
  ];
  const names = Object.keys(paths[0]?.cpu ?? {});
  const usage = [
    ['process', ...paths.flatMap(({ existing }) => [`CPU µs an event, ${existing}`, `MiB, ${existing}`])],
    ...names.map((name) => [
      name,
      ...paths.flatMap(({ cpu, memory }) => [(cpu[name] ?? 0).toFixed(0), (memory[name] ?? 0).toFixed(0)]),
    ]),
  ];
  const missed = missedOf(collected, paths);
  const told = paths
    .map(({ rounds }) => spreadOf(rounds.map(({ toldMs }) => toldMs)).median.toFixed(0))
    .join(' and ');
  const text = [
    table(rows),
    '',
    table(usage),
    '',
    `Median (min to max) of ${size.rounds} rounds of ${size.events} events in requests of ${BATCH_EVENTS}, after one to warm up;`,
    'contestants in turn within each round, latencies at half of the measured rate. 70 % track, 20 % page, 10 % identify;',
    '60 % of people who are known, of whom 1 % are new, 40 % anonymous, of whom 10 % are new. Bare is a publication of the same',
    'batches to a stream, and an insert of the same rows by unnest, 1,000 a statement on 2 connections. Counts of profiles,',
    `identifiers, claims, traits and timeline, and the newest traits, were right. Outbox empty ${told} ms after the last event.`,
    `${machine()}${quick ? '; quick' : ''}.`,
  ].join('\n');
  return { text, missed };
}

function missedOf(collected: Collected, paths: readonly WholePath[]): string[] {
  const missed: string[] = [];
  const accepted = spreadOf(collected.rounds.map(({ perSecond }) => perSecond)).median;
  if (accepted < BAR_PER_SECOND)
    missed.push(`accepted ${accepted.toFixed(0)} events/s; the bar is ${BAR_PER_SECOND}`);
  if (collected.accept.p99 >= BAR_ACCEPT_P99_MS)
    missed.push(`accepted in ${collected.accept.p99.toFixed(0)} ms, p99; the bar is ${BAR_ACCEPT_P99_MS}`);
  for (const { existing, rounds } of paths) {
    const ratio = ratiosOf(rounds).median;
    if (ratio < BAR_RATIO)
      missed.push(
        `whole path with ${existing} profiles: ${ratio.toFixed(2)} of the bare insert; the bar is ${BAR_RATIO}`,
      );
  }
  const [small, large] = [paths[0], paths.at(-1)].map((path) =>
    path === undefined ? Number.NaN : 1 / ratiosOf(path.rounds).median,
  );
  const growth = (large ?? Number.NaN) / (small ?? Number.NaN);
  if (growth > BAR_GROWTH) missed.push(`growth costs ${growth.toFixed(2)} x; the bar is ${BAR_GROWTH}`);
  return missed;
}
