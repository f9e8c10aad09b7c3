import { editDistance } from '../text/editDistance.ts';
import { jaroWinkler } from '../text/jaroWinkler.ts';
import { phoneticKey } from '../text/phoneticKey.ts';
import { plainText, wordsOf } from '../text/plainText.ts';
import type { FieldKind } from './fieldKind.ts';

export interface StreetValue {
  readonly number: string;
  /** Words without the number, abbreviations written out, without spaces. */
  readonly name: string;
  readonly words: readonly string[];
}

/** Written out as the sound of the first word needs it; both ways of writing come out the same. */
const SHORT = new Map(
  (
    'st=street str=strasse strae=strasse rd=road ave=avenue av=avenue dr=drive ln=lane ct=court pl=place sq=square blvd=boulevard ' +
    'cres=crescent cr=crescent cct=circuit hwy=highway pde=parade tce=terrace ter=terrace apt=apartment fl=floor ' +
    'pkwy=parkway cl=close gr=grove pza=plaza plz=platz'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);

/** A street with its number, in one text. */
export const street: FieldKind<StreetValue> = {
  levels: [
    { name: 'same', match: 0.62, other: 0.0005 },
    { name: 'same number, street with a typing error', match: 0.14, other: 0.0003 },
    { name: 'same street, number missing or one digit off', match: 0.1, other: 0.002 },
    { name: 'same street', match: 0.04, other: 0.006 },
    { name: 'same number, a word in common', match: 0.02, other: 0.002 },
    { name: 'different', match: 0.08, other: 0.9892 },
  ],
  keys: [
    { name: 'number and sound', isSole: false, of: (value) => numbered(value) },
    { name: 'sound', isSole: false, of: ({ words }) => soundOf(words) },
  ],
  weighsFrequency: true,
  read(raw) {
    const words = wordsOf(plainText(raw.replace(/(?<=\p{L})(str)\.?(?=\s|$|\d)/giu, 'strasse')));
    const number = words.find((word) => /^\d+[a-z]?$/.test(word)) ?? '';
    const rest = words.filter((word) => word !== number).map((word) => SHORT.get(word) ?? word);
    return number === '' && rest.length === 0 ? undefined : { number, name: rest.join(''), words: rest };
  },
  termOf: ({ number, words }) => [number, ...words].join(' '),
  compare(left, right) {
    if (left.number === right.number && left.name === right.name) return 0;
    const sameNumber = left.number !== '' && left.number === right.number;
    if (isSameStreet(left, right)) {
      if (sameNumber) return 1;
      return left.number === '' || right.number === '' || editDistance(left.number, right.number, 1) <= 1
        ? 2
        : 3;
    }
    return sameNumber &&
      left.words.some((word) => word.length > 3 && !GENERIC.has(word) && right.words.includes(word))
      ? 4
      : 5;
  },
};

const GENERIC = new Set(SHORT.values());

function isSameStreet(left: StreetValue, right: StreetValue): boolean {
  if (left.name === '' || right.name === '') return false;
  const allowed = Math.min(3, Math.floor(Math.min(left.name.length, right.name.length) / 4));
  if (editDistance(left.name, right.name, allowed) <= allowed) {
    // `oak street` and `elm street` are three edits apart: the own word must be alike as well.
    return jaroWinkler(left.words[0] ?? '', right.words[0] ?? '') >= 0.7;
  }
  return jaroWinkler(left.name, right.name) >= 0.93;
}

function soundOf(words: readonly string[]): string[] {
  const own = words.find((word) => word.length > 2 && !GENERIC.has(word));
  return own === undefined ? [] : [phoneticKey(own)];
}

function numbered({ number, words }: StreetValue): string[] {
  return number === '' ? [] : soundOf(words).map((sound) => `${number} ${sound}`);
}
