import { describe, expect, it } from 'vitest';
import type { Message } from './collected.ts';
import { patternFault, planFaults } from './planFaults.ts';
import {
  judge,
  type PlanAction,
  type PlanDocument,
  type PlanRule,
  type SchemaFault,
} from './trackingPlan.ts';

const at = '2026-06-01T11:00:00.000Z';
const message = (fields: Partial<Message>): Message => ({
  messageId: 'm1',
  type: 'track',
  name: 'Order Completed',
  timestamp: at,
  originalTimestamp: at,
  ...fields,
});

const rule = (more: Partial<PlanRule> = {}): PlanRule => ({
  type: 'track',
  name: 'Order Completed',
  schema: { properties: { total: { type: 'number' }, buyer: {} }, patternProperties: { '^x_': {} } },
  onViolation: 'ALLOW',
  onUnplannedProperty: 'ALLOW',
  ...more,
});

const plan = (rules: readonly PlanRule[], onUnplannedEvent: PlanAction = 'ALLOW'): PlanDocument => ({
  rules,
  onUnplannedEvent,
});

const faults =
  (...found: SchemaFault[]) =>
  () =>
    found;

describe('judge', () => {
  it('lets pass what is as planned, as it is', () => {
    const as = message({ properties: { total: 1, x_more: 2 } });
    expect(judge(as, plan([rule()]), faults())).toEqual({ message: as, isBlocked: false, violations: [] });
  });

  it.each([
    ['ALLOW', { total: 1, other: 2 }, false],
    ['OMIT', { total: 1 }, false],
    ['BLOCK', { total: 1, other: 2 }, true],
  ] as const)('does about an unplanned property: %s', (action, properties, isBlocked) => {
    const judged = judge(
      message({ properties: { total: 1, other: 2 } }),
      plan([rule({ onUnplannedProperty: action })]),
      faults(),
    );
    expect(judged).toEqual({
      message: message({ properties }),
      isBlocked,
      violations: [{ kind: 'UNPLANNED_PROPERTY', property: '/other', message: 'is not in the plan', action }],
    });
  });

  it.each([
    ['ALLOW', { a: 1 }, false],
    ['OMIT', {}, false],
    ['BLOCK', { a: 1 }, true],
  ] as const)('does about an unplanned event: %s', (action, properties, isBlocked) => {
    const judged = judge(message({ name: 'Odd', properties: { a: 1 } }), plan([rule()], action), faults());
    expect(judged).toEqual({
      message: message({ name: 'Odd', properties }),
      isBlocked,
      violations: [{ kind: 'UNPLANNED_EVENT', property: null, message: '"Odd" is not in the plan', action }],
    });
  });

  it('drops exactly what violates, and of a list the whole list', () => {
    const properties = { total: 'x', buyer: { age: 'y', name: 'n' }, x_list: [1, 'z'] };
    const judged = judge(
      message({ properties }),
      plan([rule({ onViolation: 'OMIT' })]),
      faults(
        { path: ['total'], message: 'must be number' },
        { path: ['buyer', 'age'], message: 'must be number' },
        { path: ['x_list', '1'], message: 'must be number' },
        { path: ['missing'], message: 'is required' },
        { path: [], message: 'must have more' },
      ),
    );
    expect(judged.message.properties).toEqual({ buyer: { name: 'n' } });
    expect(judged.violations.map(({ property }) => property)).toEqual([
      '/total',
      '/buyer/age',
      '/x_list/1',
      '/missing',
      null,
    ]);
    expect(properties.total).toBe('x');
  });

  it('prefers the rule of a name, and holds traits of identify against theirs', () => {
    const any = rule({ name: null, schema: {}, onUnplannedProperty: 'BLOCK' });
    const told = message({ properties: { total: 1 } });
    expect(judge(told, plan([any, rule()]), faults()).isBlocked).toBe(false);
    expect(judge({ ...told, name: 'Other' }, plan([any, rule()]), faults()).isBlocked).toBe(true);
    const traits = rule({ type: 'identify', name: null, onUnplannedProperty: 'OMIT' });
    const identify = message({ type: 'identify', name: undefined, traits: { total: 1, ssn: 'secret' } });
    expect(judge(identify, plan([traits]), faults()).message.traits).toEqual({ total: 1 });
  });

  it('lets pages and identifies without a rule pass, and every alias', () => {
    for (const type of ['page', 'screen', 'identify', 'group', 'alias'] as const) {
      expect(judge(message({ type }), plan([], 'BLOCK'), faults()).violations).toEqual([]);
    }
  });
});

describe('planFaults', () => {
  it('finds doubled rules, names where there are none, and patterns that could take for ever', () => {
    const found = planFaults(
      ' ',
      plan([
        rule(),
        rule({ schema: { properties: { a: { items: { pattern: '(a+)+$' } } } } }),
        rule({ type: 'identify' }),
        rule({ name: '' }),
      ]),
    );
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'input.name',
      'input.rules.1.name',
      'input.rules.1.schema',
      'input.rules.2.name',
      'input.rules.3.name',
    ]);
  });

  it.each([
    ['^[A-Z]{2}-\\d+$', null],
    ['^(?:GB|FR)\\d{3,5}$', null],
    ['^[a-z+*(]+@x\\.com$', null],
    ['^(\\d{3}-)?\\d+$', null],
    ['(a*)*', 'repeats what repeats or has alternatives'],
    ['(?:a|aa)+$', 'repeats what repeats or has alternatives'],
    ['((a)+b)*', 'repeats what repeats or has alternatives'],
    ['(a?){20}', 'repeats what repeats or has alternatives'],
    ['.*.*.*.*x', 'has more than 3 open repetitions'],
    ['(a)\\1', 'refers back to what it has matched'],
    ['(', 'is no regular expression'],
    ['x'.repeat(201), 'has more than 200 characters'],
  ])('says of the pattern %s: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });
});
