import { describe, expect, it } from 'vitest';
import { cleanTags } from './tag.ts';

describe('cleanTags', () => {
  it('keeps each once, as it was spelled first', () => {
    expect(cleanTags([' Key  account ', 'VIP', 'key account', 'vip'], 'input')).toEqual({
      values: ['Key account', 'VIP'],
      faults: [],
    });
  });

  it.each([
    [['  '], ['input', 'tags', '0']],
    [
      ['ok', 'x'.repeat(51)],
      ['input', 'tags', '1'],
    ],
    [Array.from({ length: 51 }, (_, n) => `tag ${n}`), ['input', 'tags']],
  ])('names what is wrong', (given, path) => {
    expect(cleanTags(given, 'input').faults.map((fault) => fault.path)).toEqual([path]);
  });
});
