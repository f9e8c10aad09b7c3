import type { Bench, BenchResult } from '../bench.ts';
import { machine } from '../machine.ts';
import { spreadOf, table } from '../statistics.ts';
import { BUSY, idOf, nameOf } from './fill.ts';
import { openWorld, type World } from './world.ts';

const SMALL = 1_000;
const ROUNDS = 7;
const REQUESTS = 60;
/** Fixed before anything was measured. */
const MOST_GROWTH = 1.5;

interface Question {
  readonly what: string;
  readonly query: string;
  readonly bar?: number;
  /** Of a number that is another one each time, below the number of contacts. */
  readonly variables: (n: number) => object;
  /** Throws when the answer is not what was asked for. */
  readonly check: (data: Answer, n: number) => void;
}

type Answer = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const page = '{ nodes { id displayName emails company { name } } pageInfo { endCursor } }';

const questions: readonly Question[] = [
  {
    what: 'page of 50, from anywhere in the list',
    query: `query ($after: String) { contacts(first: 50, after: $after) ${page} }`,
    bar: MOST_GROWTH,
    variables: (n) => ({ after: cursorOf(n) }),
    check: ({ contacts }) => expectSome(contacts?.nodes),
  },
  {
    what: 'page of 20 of one company',
    query: `query ($id: ID!) { contacts(first: 20, filter: { companyId: $id }) ${page} }`,
    variables: (n) => ({ id: idOf('company', Math.floor(n / 20)) }),
    check: ({ contacts }) => expectCount(contacts?.nodes, 20),
  },
  {
    what: 'timeline, 20 of 100',
    query:
      'query ($id: ID!) { contact(id: $id) { interactions(first: 20) { nodes { subject occurredAt participants { displayName } } } } }',
    bar: MOST_GROWTH,
    variables: (n) => ({ id: idOf('contact', n % BUSY) }),
    check: ({ contact }) => expectCount((contact?.interactions as { nodes: unknown } | undefined)?.nodes, 20),
  },
  {
    what: 'search, both names',
    query: searchQuery(),
    variables: (n) => ({ filter: { text: `${nameOf(n).firstName} ${nameOf(n).lastName}` } }),
    check: ({ search }, n) => expectNamed(search?.nodes, n),
  },
  {
    what: 'search, beginning of the last name',
    query: searchQuery(),
    variables: (n) => ({ filter: { text: nameOf(n).lastName.slice(0, 5) } }),
    check: ({ search }) => expectSome(search?.nodes),
  },
  {
    what: 'search, last name misspelt',
    query: searchQuery(),
    variables: (n) => ({ filter: { text: misspelt(nameOf(n).lastName) } }),
    check: ({ search }) => expectSome(search?.nodes),
  },
];

function searchQuery(): string {
  return 'query ($filter: SearchFilter!) { search(filter: $filter, first: 20) { nodes { kind title score } } }';
}

export const contactsBench: Bench = {
  name: 'contacts',
  summary: 'pages, filter, timeline and search at a thousand contacts and at a million',
  run: async (report, { quick }) => {
    const size = quick ? 100_000 : 1_000_000;
    report(`filling with ${SMALL}`);
    const small = await openWorld(SMALL);
    try {
      report(`filling with ${size}`);
      const large = await openWorld(size);
      try {
        return await measure([small, large], quick ? 3 : ROUNDS, report);
      } finally {
        await large.stop();
      }
    } finally {
      await small.stop();
    }
  },
};

type Pair = readonly [World, World];

async function measure(
  worlds: Pair,
  rounds: number,
  report: (progress: string) => void,
): Promise<BenchResult> {
  const times = questions.map(() => worlds.map((): number[][] => []));
  for (let round = 0; round <= rounds; round += 1) {
    report(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    for (const [index, question] of questions.entries()) {
      for (const [place, world] of worlds.entries()) {
        const took = await askOften(world, question, round);
        if (round > 0) times[index]?.[place]?.push(took);
      }
    }
  }
  return resultOf(worlds, times);
}

async function askOften(
  world: World,
  { query, variables, check }: Question,
  round: number,
): Promise<number[]> {
  const took: number[] = [];
  for (let nth = 0; nth < REQUESTS; nth += 1) {
    const n = ((round * REQUESTS + nth) * 104_729) % world.contacts;
    const startedAt = performance.now();
    const data = await world.ask<Answer>(query, variables(n));
    took.push(performance.now() - startedAt);
    check(data, n);
  }
  return took;
}

function resultOf(worlds: Pair, times: readonly (readonly number[][][])[]): BenchResult {
  const missed: string[] = [];
  const rows = questions.map(({ what, bar }, index) => {
    const [small = [], large = []] = times[index] ?? [];
    const ratios = small.map((each, round) => at(large[round] ?? [], 0.5) / at(each, 0.5));
    const growth = spreadOf(ratios);
    if (bar !== undefined && growth.median > bar)
      missed.push(`${what}: ${growth.median.toFixed(2)} times as long; the bar is ${bar}`);
    const shownTimes = (rounds: readonly number[][]) => {
      const all = rounds.flat();
      return `${at(all, 0.5).toFixed(1)} / ${at(all, 0.95).toFixed(1)}`;
    };
    return [
      what,
      shownTimes(small),
      shownTimes(large),
      `${growth.median.toFixed(2)} (${growth.min.toFixed(2)} to ${growth.max.toFixed(2)})`,
      bar === undefined ? '' : `<= ${bar}`,
    ];
  });
  const [small, large] = worlds;
  const head = [
    'question',
    `ms at ${small.contacts}, p50 / p95`,
    `ms at ${large.contacts}, p50 / p95`,
    'growth',
    'bar',
  ];
  const text = `${table([head, ...rows])}

Growth is the median (min to max) over rounds of the ratio of medians; ${REQUESTS} requests a round one after the other, the two
sizes in turn, straight at the part in one process, each on engines of its own. A contact took ${large.filledUs.toFixed(0)} µs to write
with its call and ${large.indexedUs.toFixed(0)} µs to be told and found by the search. ${machine()}.`;
  return { text, missed };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** As the list hands it out. */
function cursorOf(n: number): string {
  const { firstName, lastName } = nameOf(n);
  return Buffer.from(JSON.stringify([`${firstName} ${lastName}`, idOf('contact', n)])).toString('base64url');
}

function misspelt(name: string): string {
  return `${name.slice(0, 3)}${name.slice(4)}`;
}

function expectSome(nodes: unknown): void {
  if (!Array.isArray(nodes) || nodes.length === 0) throw new Error('Nothing was answered.');
}

function expectCount(nodes: unknown, count: number): void {
  if (!Array.isArray(nodes) || nodes.length !== count) throw new Error(`Not ${count} were answered.`);
}

function expectNamed(nodes: unknown, n: number): void {
  const { firstName, lastName } = nameOf(n);
  const titles = Array.isArray(nodes) ? nodes.map(({ title }) => title) : [];
  if (!titles.includes(`${firstName} ${lastName}`))
    throw new Error(`${firstName} ${lastName} was not found.`);
}
