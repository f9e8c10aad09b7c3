import { describe, expect, it } from 'vitest';
import type { Condition, TraitCondition } from './condition.ts';
import { type CustomerFacts, noFacts } from './customerFacts.ts';
import { satisfies } from './satisfies.ts';

const having = (value: unknown): CustomerFacts => ({ ...noFacts, traits: new Map([['x', value]]) });
const buying = (count: number): CustomerFacts => ({ ...noFacts, eventCounts: new Map([['Bought', count]]) });

type Row = [TraitCondition['operator'], unknown, satisfied: unknown[], not: unknown[]];

const rows: Row[] = [
  ['EQ', 5, [5], ['5', 4, true, null, [5]]],
  ['EQ', 'pro', ['pro'], ['Pro', 'pro ', ['pro']]],
  ['EQ', true, [true], ['true', 1, false]],
  ['NEQ', 'pro', ['Pro', 5, null, ['pro']], ['pro']],
  ['IN', ['a', 1], ['a', 1], ['1', 'b', null, ['a']]],
  ['CONTAINS', 'ro', ['pro', 'ro', ['ro', 'x']], ['PRO', 5, null, ['pro']]],
  ['CONTAINS', 1, [[1, 2]], ['1', 1, [['1']], ['1']]],
  ['STARTS_WITH', 'pr', ['pro', 'pr'], ['p', 'Pro', ['pr'], null]],
  ['ENDS_WITH', 'ro', ['pro', 'ro'], ['o', 'pRO', ['ro'], null]],
  ['GT', 2, [2.5, 3], [2, 1, '3', true, null]],
  ['GTE', 2, [2, 3], [1.9, '2']],
  ['LT', 2, [1.9, -5], [2, '1']],
  ['LTE', 2, [2, 1], [2.1, null]],
  ['GT', '2026-01-01', ['2026-01-02', 'b'], ['2026-01-01', '2025', 3000]],
  ['LT', 'ﬁ', ['a', 'é'], ['😀', 'ﬁ']], // by code points: an emoji comes after U+FB01
  ['EXISTS', true, [0, false, '', []], [null]],
  ['EXISTS', false, [null], [0, false, '']],
];

describe('satisfies > trait', () => {
  it.each(rows)('%s %j holds for %j and not for %j', (operator, value, satisfied, not) => {
    const condition = { trait: { name: 'x', operator, value } } as Condition;
    expect(satisfied.filter((trait) => !satisfies(condition, having(trait)))).toEqual([]);
    expect(not.filter((trait) => satisfies(condition, having(trait)))).toEqual([]);
  });

  it('holds for a customer without the trait with NEQ and EXISTS: false only', () => {
    const holding = rows.filter(([operator, value]) =>
      satisfies({ trait: { name: 'toString', operator, value } } as Condition, noFacts),
    );
    expect(holding.map(([operator, value]) => [operator, value])).toEqual([
      ['NEQ', 'pro'],
      ['EXISTS', false],
    ]);
  });
});

describe('satisfies > event', () => {
  it.each([
    ['GTE', 2, [2, 3], [0, 1]],
    ['LTE', 2, [0, 1, 2], [3]],
    ['EQ', 0, [0], [1]],
  ] as const)('%s %i holds for %j times and not for %j', (operator, count, satisfied, not) => {
    const condition: Condition = { event: { name: 'Bought', operator, count } };
    expect(satisfied.filter((times) => !satisfies(condition, buying(times)))).toEqual([]);
    expect(not.filter((times) => satisfies(condition, buying(times)))).toEqual([]);
  });
});

describe('satisfies > and, or, not', () => {
  const bought: Condition = { event: { name: 'Bought', operator: 'GTE', count: 1 } };
  const looked: Condition = { event: { name: 'Looked', operator: 'GTE', count: 1 } };

  it('need all of them, one of them and the contrary', () => {
    const facts = buying(1);
    expect(satisfies({ and: [bought, looked] }, facts)).toBe(false);
    expect(satisfies({ or: [bought, looked] }, facts)).toBe(true);
    expect(satisfies({ and: [bought, { not: looked }] }, facts)).toBe(true);
  });
});
