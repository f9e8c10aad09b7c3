import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

describe.each([
  ['DateTime', 'T00:00:00.000Z'],
  ['Date', ''],
] as const)('%s', (name, time) => {
  const parse = (day: string) => scalars[name].parseValue(`${day}${time}`);

  it.each(['0001-01-01', '2026-03-01', '9999-12-31'])('takes %s', (day) => {
    expect(parse(day)).toEqual(name === 'Date' ? day : new Date(`${day}T00:00:00.000Z`));
  });

  it.each(['0000-01-01', '2026-02-31', '+275760-09-13', '-000001-01-01', ''])('refuses "%s"', (day) => {
    expect(() => parse(day)).toThrowError(/DateTime|Date/);
  });
});
