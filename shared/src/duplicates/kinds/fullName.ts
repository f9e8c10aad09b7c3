import { compareNameWords, type NameWords, nameWords } from '../compareNames.ts';
import { phoneticKey } from '../text/phoneticKey.ts';
import { plainText } from '../text/plainText.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

/** A person's whole name in one text, in whatever order. */
export const fullName: FieldKind<NameWords> = {
  levels: [
    { name: 'same', match: 0.7, other: 0.0002 },
    { name: 'nearly the same', match: 0.15, other: 0.0003 },
    { name: 'similar', match: 0.08, other: 0.002 },
    { name: 'somewhat similar', match: 0.03, other: 0.01 },
    { name: 'different', match: 0.04, other: 0.9875 },
  ],
  mostDifferent: 0.15,
  keys: [
    {
      name: 'sounds',
      isSole: false,
      pairsUp: true,
      of: ({ words }) => words.filter(isLong).map(phoneticKey),
    },
  ],
  weighsFrequency: true,
  read: (raw) => (saysNothing(plainText(raw)) ? undefined : nameWords(raw, 'person')),
  termOf: ({ words }) => words.join(' '),
  compare(left, right) {
    if (left.words.toSorted().join(' ') === right.words.toSorted().join(' ')) return 0;
    const alike = compareNameWords(left, right);
    if (alike >= 0.88) return 1;
    if (alike >= 0.75) return 2;
    return alike >= 0.62 ? 3 : 4;
  },
};

function isLong({ length }: string): boolean {
  return length > 1;
}
