import { setTimeout as delay } from 'node:timers/promises';
import { listHeads, look } from '@rapport/shared/timers/dueTimers.ts';
import { cancelTimers, type NewTimer, setTimers } from '@rapport/shared/timers/setTimers.ts';
import type { Bench, BenchResult } from '../bench.ts';
import { machine } from '../machine.ts';
import { table } from '../statistics.ts';
import { openStage, type Stage } from './stage.ts';

const WORKSPACES = 20;
const BATCH = 1_000;
/** Timers that are moved, and as many that are cancelled, while the others fire. */
const CHANGED = 5_000;
const SINGLES = 300;
/** Fixed before anything was measured. */
const MOST_LATE_MS = 1_000;

interface Measured {
  readonly what: string;
  readonly value: string;
  readonly bar?: string;
}

export const timersBench: Bench = {
  name: 'timers',
  summary:
    'how late timers fire, none lost or doubled, while others are set, moved and cancelled; a flood beside them',
  run: async (report, { quick }) => {
    const stage = await openStage();
    try {
      const missed: string[] = [];
      const measured = [
        ...(await spread(stage, report, quick ? 20_000 : 100_000, quick ? 15 : 60, missed)),
        ...(await flood(stage, report, quick ? 20_000 : 100_000, missed)),
        ...(await heads(stage, report)),
      ];
      return resultOf(measured, missed);
    } finally {
      await stage.stop();
    }
  },
};

function workspace(n: number): string {
  return `ws_${String(n).padStart(26, '0')}`;
}

type Report = (progress: string) => void;

/** Timers all over a minute, and others that are moved and cancelled meanwhile. */
async function spread(stage: Stage, report: Report, count: number, seconds: number, missed: string[]) {
  const measured: Measured[] = [];
  // Far enough ahead for all of them to be pending before the first is due.
  const startMs = Date.now() + (count / BATCH) * 120 + 5_000;
  const later = new Date(startMs + 3_600_000);
  report(`${count} timers over ${WORKSPACES} workspaces are set`);
  const plain = Array.from({ length: count }, (_, n) =>
    timer(`plain ${n}`, startMs + (n / count) * seconds * 1_000),
  );
  const moving = Array.from({ length: CHANGED }, (_, n) => timer(`moved ${n}`, later.getTime()));
  const ending = Array.from({ length: CHANGED }, (_, n) => timer(`cancelled ${n}`, later.getTime()));
  const set = await timed(() => inBatches(stage, [...plain, ...moving, ...ending]));
  measured.push({ what: `set, ${BATCH} a transaction`, value: each(set, count + 2 * CHANGED) });
  if (Date.now() > startMs) throw new Error('The timers were not set before the first was due.');
  stage.start();
  await delay(startMs - Date.now());
  report(`they fire over ${seconds} s, ${CHANGED} are moved and ${CHANGED} cancelled`);
  const single = await timed(() => oneByOne(stage, moving.slice(0, SINGLES), Date.now() + 2_000));
  measured.push({ what: 'moved, one a transaction, while others fire', value: each(single, SINGLES) });
  const moved = await timed(() =>
    inBatches(
      stage,
      moving.slice(SINGLES).map(({ key }) => timer(key, Date.now() + 2_000)),
    ),
  );
  measured.push({ what: `moved, ${BATCH} a transaction`, value: each(moved, CHANGED - SINGLES) });
  const cancelled = await timed(() => cancelAll(stage, ending));
  measured.push({ what: `cancelled, ${BATCH} a transaction`, value: each(cancelled, CHANGED) });
  await delay(startMs + seconds * 1_000 + 2_000 - Date.now());
  await untilNonePends(stage);
  const late = latenessOf(stage);
  measured.push({
    what: `late, ${count} over ${seconds} s, p50 / p99 / most`,
    value: `${late.p50} / ${late.p99} / ${late.most} ms`,
    bar: `p99 < ${MOST_LATE_MS} ms`,
  });
  if (late.p99 >= MOST_LATE_MS)
    missed.push(`p99 of the lateness is ${late.p99} ms, not below ${MOST_LATE_MS}`);
  measured.push(await accountOf(stage, [...plain, ...moving], missed));
  return measured;
}

/** One workspace has everything due at once, and another one a single timer. */
async function flood(stage: Stage, report: Report, count: number, missed: string[]) {
  report(`${count} due at once in one workspace, one in another`);
  await stage.client.query('truncate contacts.fired');
  stage.seen.length = 0;
  const dueMs = Date.now();
  await stage.client.query(
    `insert into contacts.timers (workspace_id, kind, key, due_at, try_at, data)
     select $1, 'bench', 'flood ' || n, $2, $2, '{}' from generate_series(1, $3) as n`,
    [workspace(1), new Date(dueMs), count],
  );
  const begun = performance.now();
  await stage.db.write(workspace(2), (tx) => setTimers(tx, [timer('alone', Date.now())]));
  while (stage.seen.length < count + 1) {
    await delay(20);
    if (performance.now() - begun > 300_000) throw new Error(`Only ${stage.seen.length} have fired.`);
  }
  const seconds = (performance.now() - begun) / 1_000;
  const alone = stage.seen.find(({ key }) => key === 'alone')?.lateMs ?? Infinity;
  if (alone >= MOST_LATE_MS)
    missed.push(`a timer beside the flood was ${alone} ms late, not below ${MOST_LATE_MS}`);
  return [
    { what: `a timer beside a flood of ${count}, late`, value: `${alone} ms`, bar: `< ${MOST_LATE_MS} ms` },
    { what: 'fired a second in the flood', value: (count / seconds).toFixed(0) },
  ];
}

/** What the look for who is due costs by the number of workspaces that have timers. */
async function heads(stage: Stage, report: Report): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const count of [20, 1_000, 10_000]) {
    report(`the look over ${count} workspaces`);
    await stage.client.query('truncate contacts.timers');
    await stage.client.query(
      `insert into contacts.timers (workspace_id, kind, key, due_at, try_at, data)
       select 'ws_' || lpad((n % $1)::text, 26, '0'), 'bench', n::text, $2, $2, '{}' from generate_series(1, 100000) as n`,
      [count, new Date(Date.now() + 86_400_000)],
    );
    await stage.client.query('analyze contacts.timers');
    const first = await medianMs(() => look(stage.db, ['bench'], new Date()));
    const jump = await medianMs(() => listHeads(stage.db, ['bench']));
    measured.push({
      what: `the look over ${count} workspaces, and the jump`,
      value: `${first.toFixed(1)} / ${jump.toFixed(1)} ms`,
    });
  }
  return measured;
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 31; n += 1) times.push(await timed(work));
  return times.toSorted((left, right) => left - right)[15] ?? Number.NaN;
}

function timer(key: string, dueMs: number): NewTimer {
  return { kind: 'bench', key, dueAt: new Date(dueMs) };
}

/** The same workspace for a key at all times. */
function workspaceOf({ key }: NewTimer): string {
  return workspace(Number(key.split(' ')[1]) % WORKSPACES);
}

async function inBatches(stage: Stage, timers: readonly NewTimer[]): Promise<void> {
  for (const [workspaceId, own] of Map.groupBy(timers, workspaceOf)) {
    for (let from = 0; from < own.length; from += BATCH) {
      await stage.db.write(workspaceId, (tx) => setTimers(tx, own.slice(from, from + BATCH)));
    }
  }
}

async function oneByOne(stage: Stage, timers: readonly NewTimer[], dueMs: number): Promise<void> {
  for (const each of timers) {
    await stage.db.write(workspaceOf(each), (tx) => setTimers(tx, [timer(each.key, dueMs)]));
  }
}

async function cancelAll(stage: Stage, timers: readonly NewTimer[]): Promise<void> {
  for (const [workspaceId, own] of Map.groupBy(timers, workspaceOf)) {
    const keys = own.map(({ key }) => key);
    for (let from = 0; from < keys.length; from += BATCH) {
      await stage.db.write(workspaceId, (tx) => cancelTimers(tx, 'bench', keys.slice(from, from + BATCH)));
    }
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function each(ms: number, count: number): string {
  return `${((ms * 1_000) / count).toFixed(0)} µs each`;
}

function latenessOf({ seen }: Stage) {
  const sorted = seen.map(({ lateMs }) => lateMs).sort((left, right) => left - right);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
  const [first = 0] = sorted;
  if (first < 0) throw new Error(`A timer fired ${-first} ms before it was due.`);
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

/** What is late is not lost; what never fires ends the bench. */
async function untilNonePends({ client }: Stage): Promise<void> {
  for (const until = Date.now() + 120_000; ; await delay(100)) {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from contacts.timers',
    );
    if (rows[0]?.count === 0) return;
    if (Date.now() > until) throw new Error(`${rows[0]?.count} timers have not fired.`);
  }
}

/** In the database, where a doubled effect would be a second row. */
async function accountOf(stage: Stage, expected: readonly NewTimer[], missed: string[]): Promise<Measured> {
  const { rows } = await stage.client.query<{ key: string; count: number }>(
    'select key, count(*)::int as count from contacts.fired group by key',
  );
  const fired = new Map(rows.map(({ key, count }) => [key, count]));
  const lost = expected.filter(({ key }) => !fired.has(key)).length;
  const doubled = rows.filter(({ count }) => count > 1).length;
  const known = new Set(expected.map(({ key }) => key));
  const unasked = rows.filter(({ key }) => !known.has(key)).length;
  const value = `${lost} / ${doubled} / ${unasked} of ${expected.length}`;
  if (lost + doubled + unasked > 0) missed.push(`lost / doubled / unasked: ${value}`);
  return { what: 'lost / doubled / fired though cancelled', value, bar: '0 / 0 / 0' };
}

function resultOf(measured: readonly Measured[], missed: readonly string[]): BenchResult {
  const rows = measured.map(({ what, value, bar = '' }) => [what, value, bar]);
  const text = `${table([['timers', 'measured', 'bar'], ...rows])}

Over ${WORKSPACES} workspaces; lateness is from the due instant to after the commit of the effect, a row in a table. Two timers
fire, as two processes of a part would, each with connections of its own, in one process with what sets, moves and cancels; Postgres
18 with fsync beside them. The look (\`timers.next\`) finds who is due among 100,000 that are pending; the jump (\`timers.due\`)
takes its place while more are due than it reads.
${machine()}.`;
  return { text, missed };
}
