import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condition } from '../../test/conditionArbitrary.ts';
import { type ConditionInput, planCondition } from './planCondition.ts';

const path = ['input', 'condition'];
const bought: ConditionInput = { event: { name: 'Bought', operator: 'GTE', count: 1 } };
const trait = (operator: string, value: unknown, name = 'plan') =>
  ({ trait: { name, operator, value } }) as ConditionInput;

function messagesOf(input: ConditionInput): string[] {
  const plan = planCondition(input, path);
  return plan.allowed ? [] : plan.refusals.map((refusal) => refusal.message);
}

describe('planCondition', () => {
  it('takes fields that are null for absent ones', () => {
    const input = { and: null, or: null, not: { ...bought, trait: null }, trait: null, event: null };
    expect(planCondition(input, path)).toEqual({ allowed: true, change: { not: bought } });
  });

  it('allows every condition that has a meaning, as it is', () => {
    fc.assert(
      fc.property(condition, (each) => {
        expect(planCondition(each as ConditionInput, path)).toEqual({ allowed: true, change: each });
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a node with none or several fields', () => {
    const rule = 'must have exactly one of and, or, not, trait, event, and has';
    expect(messagesOf({})).toEqual([`condition ${rule} none.`]);
    expect(messagesOf({ or: [bought, { ...bought, ...trait('EQ', 1) }] })).toEqual([
      `condition.or[1] ${rule} trait and event.`,
    ]);
  });

  it('refuses every fault at once, each with its place as a path too', () => {
    const input = {
      and: [
        trait('GT', true),
        { not: { event: { name: '', operator: 'GTE' as const, count: 1 } } },
        { or: [] },
        { event: { name: 'Bought', operator: 'EQ' as const, count: -1 } },
      ],
    };
    const plan = planCondition(input, path);
    expect(plan.allowed ? [] : plan.refusals).toEqual([
      {
        kind: 'InvalidInput',
        message: 'condition.and[0].trait.value must be a number or text for GT, not true.',
        path: ['input', 'condition', 'and', '0', 'trait', 'value'],
      },
      {
        kind: 'InvalidInput',
        message: 'condition.and[1].not.event.name must have 1 to 500 characters.',
        path: ['input', 'condition', 'and', '1', 'not', 'event', 'name'],
      },
      {
        kind: 'InvalidInput',
        message: 'condition.and[2].or must have at least one condition.',
        path: ['input', 'condition', 'and', '2', 'or'],
      },
      {
        kind: 'InvalidInput',
        message: 'condition.and[3].event.count must be 0 or more, not -1.',
        path: ['input', 'condition', 'and', '3', 'event', 'count'],
      },
    ]);
  });

  it.each([
    ['EQ', null],
    ['NEQ', { a: 1 }],
    ['EQ', Number.POSITIVE_INFINITY],
    ['EQ', 'a\0b'],
    ['EQ', '\ud800'],
    ['CONTAINS', ['a']],
    ['IN', []],
    ['IN', ['a', null]],
    ['IN', 'a'],
    ['STARTS_WITH', 5],
    ['ENDS_WITH', true],
    ['LTE', false],
    ['EXISTS', 'yes'],
  ])('refuses %s with %j', (operator, value) => {
    expect(messagesOf(trait(operator, value))).toEqual([
      expect.stringMatching(/^condition\.trait\.value must be .*, not .*\.$/),
    ]);
  });

  it('allows ten levels and a hundred leaves, and no more', () => {
    const nested = (levels: number): ConditionInput => (levels === 1 ? bought : { not: nested(levels - 1) });
    expect(messagesOf(nested(10))).toEqual([]);
    expect(messagesOf(nested(11))).toEqual([
      `condition${'.not'.repeat(10)} is nested deeper than 10 levels.`,
    ]);
    const leaves = (count: number): ConditionInput => ({ or: Array.from({ length: count }, () => bought) });
    expect(messagesOf(leaves(100))).toEqual([]);
    expect(messagesOf(leaves(101))).toEqual([
      'condition may have 100 leaves (trait or event) at most, and has 101.',
    ]);
  });
});
