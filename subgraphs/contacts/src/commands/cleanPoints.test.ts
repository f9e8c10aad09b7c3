import { describe, expect, it } from 'vitest';
import { emailsOf, phonesOf } from './cleanPoints.ts';

const email = (address: string, isPrimary = false) => ({
  address,
  kind: 'WORK' as const,
  isPrimary,
  isVerified: true,
});

describe('emailsOf', () => {
  it('puts the primary one first, texts last, and keeps what is said of each', () => {
    const typed = [email('b@acme.com'), email('A@acme.com', true)];
    expect(emailsOf(typed, ['c@acme.com', 'b@acme.com'], 'input')).toEqual({
      values: ['a@acme.com', 'b@acme.com', 'c@acme.com'],
      details: {
        'a@acme.com': { kind: 'WORK', isVerified: true },
        'b@acme.com': { kind: 'WORK', isVerified: true },
      },
      faults: [],
    });
  });

  it('says nothing of what was not sent, and empties what was sent as null', () => {
    expect(emailsOf(undefined, undefined, 'patch')).toEqual({
      values: undefined,
      details: undefined,
      faults: [],
    });
    expect(emailsOf(undefined, ['a@acme.com'], 'patch')).toEqual({
      values: ['a@acme.com'],
      details: undefined,
      faults: [],
    });
    expect(emailsOf(null, undefined, 'patch')).toEqual({ values: [], details: {}, faults: [] });
  });

  it.each([
    [[email('jo')], undefined, ['input', 'emailAddresses', '0']],
    [[email('a@acme.com', true), email('b@acme.com', true)], undefined, ['input', 'emailAddresses']],
    [[email('a@acme.com')], Array.from({ length: 20 }, (_, n) => `jo${n}@acme.com`), ['input', 'emails']],
  ])('names what is wrong', (typed, plain, path) => {
    expect(emailsOf(typed, plain, 'input').faults.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('phonesOf', () => {
  it('writes numbers as E.164', () => {
    const number = {
      number: '+44 20 7183 8750',
      kind: 'MOBILE' as const,
      isPrimary: false,
      isVerified: false,
    };
    expect(phonesOf([number], undefined, 'input')).toEqual({
      values: ['+442071838750'],
      details: { '+442071838750': { kind: 'MOBILE', isVerified: false } },
      faults: [],
    });
  });
});
