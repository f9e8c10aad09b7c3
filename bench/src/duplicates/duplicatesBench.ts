import { compareNames } from '@rapport/shared/duplicates/compareNames.ts';
import { findDuplicates } from '@rapport/shared/duplicates/findDuplicates.ts';
import type { Bench, BenchResult } from '../bench.ts';
import { machine } from '../machine.ts';
import { table } from '../statistics.ts';
import { distinctCompanies, fake1000, febrl, type Labelled, publicRows, synthetic } from './labelled.ts';

/** Fixed before anything was measured: a pair is told when it is likelier than not. */
const TOLD = 0.5;
/** From where on `compareNames` says that two names are likelier one than two. */
const ONE_NAME = 0.65;

interface Contest {
  readonly title: string;
  readonly load: () => Labelled | undefined;
  /** Bars: least F1 of pairs, most seconds of one core. */
  readonly f1?: number;
  readonly seconds?: number;
}

const contests: readonly Contest[] = [
  { title: 'Febrl 1', load: () => febrl('febrl1'), f1: 0.98 },
  { title: 'Febrl 3', load: () => febrl('febrl3'), f1: 0.98 },
  { title: 'fake_1000', load: fake1000, f1: 0.86 },
  { title: 'cleanco, companies each once', load: distinctCompanies },
  { title: 'synthetic people', load: () => synthetic(10_000), f1: 0.95 },
  { title: 'synthetic people', load: () => synthetic(50_000), f1: 0.95, seconds: 60 },
];

interface Measured {
  readonly cells: readonly string[];
  readonly missed: readonly string[];
}

export const duplicatesBench: Bench = {
  name: 'duplicates',
  summary:
    'pairs of records that are one person, found without labels, against the truth; time of 50,000 people',
  run: async (report) => {
    const measured: Measured[] = [];
    for (const contest of contests) {
      report(contest.title);
      measured.push(measure(contest));
    }
    measured.push(measureNames());
    return resultOf(measured);
  },
};

function measure({ title, load, f1: bar, seconds: limit }: Contest): Measured {
  const labelled = load();
  if (labelled === undefined) return skipped(title);
  const { records, model, truth } = labelled;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { pairs } = findDuplicates(records, model, { minProbability: TOLD });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  const right = pairs.filter(({ left, right: other }) => truth.get(left) === truth.get(other)).length;
  const score = scoreOf(right, pairs.length, truePairs(truth));
  const peak = process.resourceUsage().maxRSS / 1024;
  const missed = [
    ...(bar !== undefined && score.f1 < bar ? [`${title}: F1 ${score.f1.toFixed(4)}, not ${bar}`] : []),
    ...(limit !== undefined && cpuSeconds > limit
      ? [`${title}: ${cpuSeconds.toFixed(1)} s of one core, not ${limit}`]
      : []),
  ];
  return {
    cells: [
      title,
      String(records.length),
      String(pairs.length),
      score.precision.toFixed(4),
      score.recall.toFixed(4),
      score.f1.toFixed(4),
      bar === undefined ? '' : `>= ${bar}`,
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      peak.toFixed(0),
    ],
    missed,
  };
}

function measureNames(): Measured {
  const title = 'name_bench, compareNames';
  const rows = publicRows('people/name_bench_dev.csv');
  if (rows === undefined) return skipped(title);
  const start = performance.now();
  const told = rows.filter(
    ({ name1 = '', name2 = '', schema }) =>
      compareNames(name1, name2, schema === 'Person' ? 'person' : 'organisation') >= ONE_NAME,
  );
  const seconds = (performance.now() - start) / 1000;
  const isMatch = (row: (typeof rows)[number]) => row.is_match === 'true';
  const score = scoreOf(told.filter(isMatch).length, told.length, rows.filter(isMatch).length);
  const bar = 0.803;
  return {
    cells: [
      title,
      String(rows.length),
      String(told.length),
      score.precision.toFixed(4),
      score.recall.toFixed(4),
      score.f1.toFixed(4),
      `>= ${bar}`,
      seconds.toFixed(2),
      '',
      '',
    ],
    missed: score.f1 < bar ? [`${title}: F1 ${score.f1.toFixed(4)}, not ${bar}`] : [],
  };
}

function skipped(title: string): Measured {
  return { cells: [title, 'skipped: not on this machine', '', '', '', '', '', '', '', ''], missed: [] };
}

function scoreOf(right: number, found: number, all: number) {
  const precision = found === 0 ? 1 : right / found;
  const recall = all === 0 ? 1 : right / all;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function truePairs(truth: Labelled['truth']): number {
  const sizes = [...Map.groupBy(truth.values(), (who) => who).values()].map(({ length }) => length);
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function resultOf(measured: readonly Measured[]): BenchResult {
  const head = [
    'data',
    'records',
    'pairs',
    'precision',
    'recall',
    'F1',
    'bar',
    's',
    's of one core',
    'peak MiB',
  ];
  const text = `${table([head, ...measured.map(({ cells }) => cells)])}

Pairs of probability ${TOLD} and more, each against the truth; weights learned from the same records without labels, the
models as \`bench/src/duplicates/labelled.ts\` has them. One thread; the peak is of the process so far.
${machine()}.`;
  return { text, missed: measured.flatMap(({ missed }) => missed) };
}
