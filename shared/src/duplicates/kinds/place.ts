import { editDistance } from '../text/editDistance.ts';
import { jaroWinkler } from '../text/jaroWinkler.ts';
import { phoneticKey } from '../text/phoneticKey.ts';
import { plainText, wordsOf } from '../text/plainText.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

/** A town or suburb. */
export const city: FieldKind<string> = {
  levels: [
    { name: 'same', match: 0.8, other: 0.02 },
    { name: 'typing error', match: 0.08, other: 0.003 },
    { name: 'similar', match: 0.03, other: 0.015 },
    { name: 'different', match: 0.09, other: 0.962 },
  ],
  keys: [
    { name: 'sound', isSole: false, of: (value) => [phoneticKey(value.replaceAll(' ', ''))] },
    { name: 'beginning', isSole: false, of: (value) => [value.slice(0, 3)] },
  ],
  weighsFrequency: true,
  read: readPlain,
  termOf: (value) => value,
  compare(left, right) {
    const shorter = Math.min(left.length, right.length);
    const allowed = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
    if (editDistance(left.replaceAll(' ', ''), right.replaceAll(' ', ''), allowed) <= allowed) return 1;
    return jaroWinkler(left, right) >= 0.85 ? 2 : 3;
  },
};

/** A state, a county or a country: few values, often short codes. */
export const region: FieldKind<string> = {
  levels: [
    { name: 'same', match: 0.92, other: 0.2 },
    { name: 'one character off', match: 0.03, other: 0.02 },
    { name: 'different', match: 0.05, other: 0.78 },
  ],
  keys: [],
  weighsFrequency: true,
  read: readPlain,
  termOf: (value) => value,
  compare: (left, right) => (editDistance(left, right, 1) <= 1 ? 1 : 2),
};

/** Anything said in words. */
export const text: FieldKind<string> = {
  levels: [
    { name: 'same', match: 0.75, other: 0.01 },
    { name: 'typing error', match: 0.1, other: 0.001 },
    { name: 'similar', match: 0.05, other: 0.02 },
    { name: 'different', match: 0.1, other: 0.969 },
  ],
  keys: [{ name: 'beginning', isSole: false, of: (value) => [value.slice(0, 8)] }],
  weighsFrequency: true,
  read: readPlain,
  termOf: (value) => value,
  compare(left, right) {
    const allowed = Math.min(3, Math.floor(Math.min(left.length, right.length) / 4));
    if (editDistance(left, right, allowed) <= allowed) return 1;
    return jaroWinkler(left, right) >= 0.88 || sharedWords(left, right) >= 0.5 ? 2 : 3;
  },
};

/** Words of both by words of either. */
function sharedWords(left: string, right: string): number {
  const lefts = wordsOf(left);
  const rights = wordsOf(right);
  const both = lefts.filter((word) => rights.includes(word)).length;
  return both / (lefts.length + rights.length - both);
}

function readPlain(raw: string): string | undefined {
  const plain = plainText(raw);
  return saysNothing(plain) ? undefined : plain;
}
