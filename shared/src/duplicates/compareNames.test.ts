import { describe, expect, it } from 'vitest';
import { compareNames } from './compareNames.ts';

describe('compareNames', () => {
  it.each([
    ['Barack Obama', 'Barak Obama'],
    ['Lovelace, Ada', 'Ada Lovelace'],
    ['Sergey Viktorovich Lavrov', 'Сергей Лавров'],
    ['V. Putin', 'Vladimir Putin'],
    ['I9or Sech1n', 'Igor Sechin'],
    ['Bill Gates', 'William Henry Gates'],
    ['Präsident Barack Obama', 'Barack Obama'],
    ['Kim Jong-un', 'Kim Jongun'],
  ])('%s and %s are one name, either way round', (left, right) => {
    expect(compareNames(left, right)).toBeGreaterThanOrEqual(0.65);
    expect(compareNames(right, left)).toBeCloseTo(compareNames(left, right), 10);
  });

  it.each([
    ['Anders Kristersson', 'Ulf Kristersson'],
    ['Evo Morillo', 'Evo Morales'],
    ['Pol Pot', 'Paul Murphy'],
    ['Friedrich Lindenberg', 'Gerhard Friedrich Karl Westdickenberg'],
    ['', 'Paul Murphy'],
  ])('%s and %s are two names', (left, right) => {
    expect(compareNames(left, right)).toBeLessThan(0.65);
  });

  it('compares companies without their legal forms', () => {
    expect(compareNames('OAO Gazprom', 'Open Joint Stock Company Gazprom', 'organisation')).toBe(1);
    expect(compareNames('CDE Company', 'A.B.C. Company', 'organisation')).toBeLessThan(0.65);
  });
});
