import { describe, expect, it } from 'vitest';
import { editDistance } from './editDistance.ts';
import { jaroWinkler, jaroWinklerAtMost, lettersOf } from './jaroWinkler.ts';

describe('jaroWinkler', () => {
  // W. E. Winkler, "Overview of Record Linkage and Current Research Directions" (2006), table 6, to four places.
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.8133],
    ['SHACKLEFORD', 'SHACKELFORD', 0.9818],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.8963],
    ['NICHLESON', 'NICHULSON', 0.9556],
    ['JONES', 'JOHNSON', 0.8324],
    ['MASSEY', 'MASSIE', 0.9333],
    ['ABROMS', 'ABRAMS', 0.9222],
    ['HARDIN', 'MARTINEZ', 0.7222],
    ['JERALDINE', 'GERALDINE', 0.9259],
    ['MICHELLE', 'MICHAEL', 0.9214],
    ['JULIES', 'JULIUS', 0.9333],
    ['TANYA', 'TONYA', 0.88],
    ['SEAN', 'SUSAN', 0.805],
  ])('of %s and %s is %d, either way round', (left, right, similarity) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 4);
    expect(jaroWinkler(right, left)).toBeCloseTo(similarity, 4);
  });

  it('of equal texts is 1, of texts without a common letter 0', () => {
    expect(jaroWinkler('ada', 'ada')).toBe(1);
    expect(jaroWinkler('ada', 'xyz')).toBe(0);
    expect(jaroWinkler('', 'ada')).toBe(0);
  });
});

describe('jaroWinklerAtMost', () => {
  it('is never less than jaroWinkler', () => {
    const names = [
      'martha',
      'marhta',
      'dixon',
      'dicksonx',
      'ann',
      'a',
      'a1q',
      '1',
      'zz',
      'massey',
      'massie',
      '',
    ];
    for (const left of names) {
      for (const right of names.slice(0, -1)) {
        const most = jaroWinklerAtMost(left, right, lettersOf(right));
        expect(most, `${left} ${right}`).toBeGreaterThanOrEqual(jaroWinkler(left, right));
      }
    }
    expect(jaroWinklerAtMost('smith', 'jugov', lettersOf('jugov'))).toBe(0);
  });
});

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['gambol', 'gumbo', 2],
    ['smith', 'smtih', 1],
    ['ca', 'abc', 3],
    ['a cat', 'an act', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s takes %d edits', (left, right, edits) => {
    expect(editDistance(left, right, 5)).toBe(edits);
    expect(editDistance(right, left, 5)).toBe(edits);
  });

  it('gives one more than asked for where it is farther, and not the true distance', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('abcdef', 'a', 2)).toBe(3);
  });

  it('is the same as the whole matrix gives, for all words of two letters up to five long', () => {
    const words = Array.from({ length: 5 }, (_, length) =>
      Array.from({ length: 2 ** (length + 1) }, (_, bits) =>
        bits
          .toString(2)
          .padStart(length + 1, '0')
          .replaceAll('0', 'a')
          .replaceAll('1', 'b'),
      ),
    ).flat();
    expect(words.length).toBe(62);
    for (const left of words) {
      for (const right of words) {
        const whole = wholeMatrix(left, right);
        for (const atMost of [1, 2, 3]) {
          expect(editDistance(left, right, atMost), `${left} ${right}`).toBe(Math.min(whole, atMost + 1));
        }
      }
    }
  });
});

/** The definition, without a limit or a short cut. */
function wholeMatrix(left: string, right: string): number {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const matrix: number[][] = [];
  for (let row = 0; row <= left.length; row += 1) {
    const line: number[] = [];
    matrix.push(line);
    for (let column = 0; column <= right.length; column += 1) {
      if (row === 0 || column === 0) {
        line.push(row + column);
        continue;
      }
      const equal = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + equal);
      const swaps =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swaps) cost = Math.min(cost, at(row - 2, column - 2) + 1);
      line.push(cost);
    }
  }
  return at(left.length, right.length);
}
