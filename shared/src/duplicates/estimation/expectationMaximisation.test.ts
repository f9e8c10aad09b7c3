import { describe, expect, it } from 'vitest';
import { type Comparison, MISSING } from '../comparePair.ts';
import { estimate } from './expectationMaximisation.ts';
import { monotone } from './monotone.ts';
import { PatternTable } from './patternTable.ts';
import { samplePairs } from './samplePairs.ts';

const fields = [
  { match: [0.9, 0.07, 0.03], other: [0.004, 0.006, 0.99] },
  { match: [0.75, 0.15, 0.1], other: [0.02, 0.03, 0.95] },
  { match: [0.6, 0.2, 0.2], other: [0.001, 0.009, 0.99] },
  { match: [0.85, 0.05, 0.1], other: [0.1, 0.1, 0.8] },
];
/** What estimation begins with is wrong on purpose. */
const comparisons: readonly Comparison[] = fields.map((_, index) => ({
  name: `field ${index}`,
  kind: 'text',
  mostDifferent: 1,
  levels: [
    { name: 'same', match: 0.5, other: 0.05 },
    { name: 'similar', match: 0.3, other: 0.05 },
    { name: 'different', match: 0.2, other: 0.9 },
  ],
}));

function numbers(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pairs whose truth is known: `matches` of them are one and the same, a tenth of all values is missing. */
function simulate(pairs: number, matches: number): PatternTable {
  const random = numbers();
  const patterns = new PatternTable(comparisons.map(({ levels }) => levels.length));
  for (let pair = 0; pair < pairs; pair += 1) {
    const levels = fields.map(({ match, other }) => {
      const shares = pair < matches ? match : other;
      const [first = 0, second = 0] = shares;
      const drawn = random();
      if (random() < 0.1) return MISSING;
      return drawn < first ? 0 : drawn < first + second ? 1 : 2;
    });
    patterns.add(Uint8Array.from(levels));
  }
  return patterns;
}

describe('estimate', () => {
  const records = 1_000;
  const pairs = (records * (records - 1)) / 2;
  const simulated = simulate(pairs, 3_000);
  const { shares, levels } = estimate({
    comparisons,
    relations: [],
    records,
    candidates: simulated,
    sample: simulated,
  });

  it('recovers the shares of levels among matches to within .03, without labels', () => {
    for (const [field, { match }] of fields.entries()) {
      for (const [level, share] of match.entries()) {
        expect(Math.abs((levels[field]?.[level]?.match ?? 0) - share), `${field}/${level}`).toBeLessThan(
          0.03,
        );
      }
    }
  });

  it('recovers the shares of levels among other pairs to within a tenth', () => {
    for (const [field, { other }] of fields.entries()) {
      for (const [level, share] of other.entries()) {
        expect((levels[field]?.[level]?.other ?? 0) / share, `${field}/${level}`).toBeCloseTo(1, 1);
      }
    }
  });

  it('recovers how many pairs match to within a twentieth', () => {
    expect(Math.abs(shares.match * pairs - 3_000)).toBeLessThan(150);
  });

  it('keeps to what the kinds assume where there is nothing to learn from', () => {
    const nothing = new PatternTable([3, 3, 3, 3]);
    const assumed = estimate({
      comparisons,
      relations: [],
      records: 0,
      candidates: nothing,
      sample: nothing,
    });
    expect(assumed.levels[0]?.map(({ match }) => Number(match.toFixed(6)))).toEqual([0.5, 0.3, 0.2]);
  });

  it('never takes more matches for different than a kind allows', () => {
    const bounded = comparisons.map((comparison) => ({ ...comparison, mostDifferent: 0.05 }));
    const estimated = estimate({
      comparisons: bounded,
      relations: [],
      records,
      candidates: simulated,
      sample: simulated,
    });
    for (const field of estimated.levels) expect(field.at(-1)?.match).toBeLessThanOrEqual(0.05 + 1e-12);
  });
});

describe('monotone', () => {
  it('gives neighbours one ratio where the worse one spoke louder', () => {
    const levels = monotone([
      { match: 0.4, other: 0.1 },
      { match: 0.4, other: 0.05 },
      { match: 0.2, other: 0.85 },
    ]);
    expect(levels.map(({ match, other }) => Number((match / other).toFixed(6)))).toEqual([
      5.333333, 5.333333, 0.235294,
    ]);
  });

  it('leaves alone what falls already', () => {
    const levels = [
      { match: 0.9, other: 0.1 },
      { match: 0.1, other: 0.9 },
    ];
    expect(monotone(levels)).toEqual(levels);
  });
});

describe('samplePairs', () => {
  function drawn(records: number, count: number): string[] {
    const pairs: string[] = [];
    samplePairs(records, count, (left, right) => pairs.push(`${left} ${right}`));
    return pairs;
  }

  it('gives each pair once where there are not more than asked for', () => {
    expect(drawn(3, 10)).toEqual(['0 1', '0 2', '1 2']);
    expect(drawn(1, 10)).toEqual([]);
  });

  it('draws as many as asked for, the same every time, the lesser row first', () => {
    const first = drawn(1_000, 500);
    expect(first.length).toBe(500);
    expect(drawn(1_000, 500)).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(495);
    for (const pair of first) {
      const [left = 0, right = 0] = pair.split(' ').map(Number);
      expect(left).toBeLessThan(right);
    }
  });
});
