import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDate } from './cleanDate.ts';

describe('cleanDate', () => {
  it.each([
    ['1990-05-04', '1990-05-04'],
    ['1990/5/4', '1990-05-04'],
    ['19900504', '1990-05-04'],
    ['May 4, 1990', '1990-05-04'],
    ['Sept. 4th 1990', '1990-09-04'],
    ['4 May 1990', '1990-05-04'],
    ['4th of May, 1990', '1990-05-04'],
    ['4. März 1990', '1990-03-04'],
    ['4 de mayo de 1990', '1990-05-04'],
    ['1er août 1990', '1990-08-01'],
    ['25/12/1990', '1990-12-25'],
    ['12/25/1990', '1990-12-25'],
    ['05.05.1990', '1990-05-05'],
    ['29.2.2024', '2024-02-29'],
    ['1990-05-04T00:00:00.000Z', '1990-05-04'],
    ['1990-05-03T22:00:00.000Z', '1990-05-03T22:00:00.000Z'],
  ])('makes of %j %s', (text, date) => {
    expect(cleanDate(text)).toEqual({ value: date });
  });

  it('reads 03/04/1990 only as the source says', () => {
    expect(cleanDate('03/04/1990', 'DAY_FIRST')).toEqual({ value: '1990-04-03' });
    expect(cleanDate('03/04/1990', 'MONTH_FIRST')).toEqual({ value: '1990-03-04' });
    expect(cleanDate('03/04/1990')).toEqual({
      fault: 'can be read day first and month first, and the source does not say which',
    });
  });

  it.each([
    '',
    'invalid-date',
    '29.2.2023',
    '13/13/1990',
    '4 Mai 90',
    '04/05/90',
    '1990-13-01',
    '0000-00-00',
    '4 Foo 1990',
  ])('takes %j for none', (text) => {
    expect(cleanDate(text)).toEqual({ fault: 'is no date' });
  });

  it('changes nothing about what is clean', () => {
    const numbers = fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/);
    fc.assert(
      fc.property(
        fc.oneof(numbers, fc.string()),
        fc.constantFrom('DAY_FIRST' as const, null),
        (text, order) => {
          const clean = cleanDate(text, order);
          if ('value' in clean) expect(cleanDate(clean.value)).toEqual(clean);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
