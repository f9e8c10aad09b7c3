import { describe, expect, it } from 'vitest';
import { atLeast, decideStage, isBackward } from './lifecycle.ts';

describe('isBackward', () => {
  it.each([
    ['LEAD', 'SUBSCRIBER', true],
    ['CUSTOMER', 'OPPORTUNITY', true],
    ['LEAD', 'LEAD', false],
    ['LEAD', 'CUSTOMER', false],
    ['OTHER', 'SUBSCRIBER', false],
    ['EVANGELIST', 'OTHER', false],
  ] as const)('from %s to %s is %s', (from, to, answer) => {
    expect(isBackward(from, to)).toBe(answer);
  });
});

describe('decideStage', () => {
  it('refuses to go back, and names both stages and the way to do it', () => {
    expect(decideStage('CUSTOMER', 'LEAD', false, 'patch', 'lifecycleStage')).toEqual({
      allowed: false,
      refusals: [
        {
          kind: 'LifecycleStageBackward',
          message:
            'LEAD lies before CUSTOMER, where the contact is. Send allowStageBackward: true if it is to go back.',
          path: ['patch', 'lifecycleStage'],
          from: 'CUSTOMER',
          to: 'LEAD',
        },
      ],
    });
  });

  it('goes back where that is meant, and forward always', () => {
    expect(decideStage('CUSTOMER', 'LEAD', true)).toEqual({ allowed: true, change: 'LEAD' });
    expect(decideStage('LEAD', 'CUSTOMER', false)).toEqual({ allowed: true, change: 'CUSTOMER' });
  });
});

describe('atLeast', () => {
  it('moves forward and never back', () => {
    expect(atLeast('LEAD', 'OPPORTUNITY')).toBe('OPPORTUNITY');
    expect(atLeast('EVANGELIST', 'OPPORTUNITY')).toBe('EVANGELIST');
    expect(atLeast('OTHER', 'CUSTOMER')).toBe('CUSTOMER');
  });
});
