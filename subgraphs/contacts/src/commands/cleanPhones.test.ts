import { describe, expect, it } from 'vitest';
import { cleanPhones } from './cleanPhones.ts';

describe('cleanPhones', () => {
  it('writes numbers as E.164 and keeps each once', () => {
    const given = ['+44 20 7183 8750', '+1 (415) 555-2671', '+44 (0)20 7183 8750', '+49 30 901820'];
    expect(cleanPhones(given, 'input')).toEqual({
      values: ['+442071838750', '+14155552671', '+4930901820'],
      faults: [],
    });
  });

  it.each(['020 7183 8750', '+44 12', 'call +44 20 7183 8750', '+999 123 456 789', ''])(
    'names %j as the fault',
    (number) => {
      expect(cleanPhones([number], 'input')).toEqual({
        values: [],
        faults: [
          {
            kind: 'InvalidInput',
            message: `phones must be in international format, as in +44 20 7183 8750, and "${number}" is not.`,
            path: ['input', 'phones', '0'],
          },
        ],
      });
    },
  );
});
