import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPhone, phoneOf } from './cleanPhone.ts';

/** Example numbers of libphonenumber (Apache-2.0); not part of the repository. */
const file = join(import.meta.dirname, '../../../../shared/data/fields/phone_example_numbers.csv');

describe('phoneOf', () => {
  it.each([
    ['+44 (0)20 7183 8750', null, '+442071838750'],
    ['020 7183 8750', 'GB', '+442071838750'],
    ['0044 20 7183 8750', 'GB', '+442071838750'],
    ['+44 20 7183 8750', 'US', '+442071838750'],
    ['(954) 204-9935', 'US', '+19542049935'],
    ['+1-415-555-2671', null, '+14155552671'],
    ['+٤٤ ٢٠ ٧١٨٣ ٨٧٥٠', null, '+442071838750'],
  ])('reads %j in %s as %s', (text, country, number) => {
    expect(phoneOf(text, country)).toBe(number);
  });

  it.each([
    ['020 7183 8750', null],
    ['0044 20 7183 8750', null],
    ['+44 12', null],
    ['call +44 20 7183 8750', null],
    ['+999 123 456 789', null],
    ['+1 415 555 2671 ext. 12', null],
    ['12', 'GB'],
    ['', 'GB'],
    ['020 7183 8750', 'XX'],
  ])('takes %j in %s for none', (text, country) => {
    expect(phoneOf(text, country)).toBeNull();
  });

  it('tells numbers that are possible from those that were given out', () => {
    expect(cleanPhone('+1 415 555 2671')).toEqual({ value: '+14155552671', isAssigned: true });
    expect(cleanPhone('973.148.2796', 'US')).toEqual({ value: '+19731482796', isAssigned: false });
  });

  it('changes nothing about what is clean, whatever the country', () => {
    const digits = fc.stringMatching(/^\+?[0-9() .-]{5,18}$/);
    const country = fc.constantFrom(null, 'US', 'GB', 'DE', 'IT', 'AR');
    fc.assert(
      fc.property(digits, country, country, (text, first, second) => {
        const clean = phoneOf(text, first);
        if (clean !== null) expect(phoneOf(clean, second)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe.skipIf(!existsSync(file))('cleanPhone (skipped where ../shared/data is absent)', () => {
  it('knows 1,141 of 1,144 example numbers as given out, and writes 1,142 as E.164', () => {
    const numbers = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','))
      .map(([, code = '', , national = '']) => `+${code}${national}`);
    expect(numbers).toHaveLength(1_144);
    const read = numbers.map((number) => cleanPhone(number));
    expect(read.filter((each) => each?.isAssigned)).toHaveLength(1_141);
    expect(read.filter((each, index) => each?.value === numbers[index])).toHaveLength(1_142);
  });
});
