import { editDistance } from '../text/editDistance.ts';
import { jaroWinkler, jaroWinklerAtMost, lettersOf } from '../text/jaroWinkler.ts';
import { areNicknames } from '../text/nicknames.ts';
import { phoneticCodes, phoneticKey, soundAlike } from '../text/phoneticKey.ts';
import { plainText, wordsOf } from '../text/plainText.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

export interface NameValue {
  /** Without spaces, so that a space typed into a name is one edit. */
  readonly joined: string;
  readonly words: readonly string[];
  readonly sound: readonly [string, string];
  readonly letters: number;
}

const EXACT = 0;
const NICKNAME = 1;
const TYPO = 2;
const PART = 3;
const SIMILAR = 4;
const INITIAL = 5;
const LOOSE = 6;
const DIFFERENT = 7;

/** Given and family names alike, since people and forms put the one into the place of the other. */
export const name: FieldKind<NameValue> = {
  levels: [
    { name: 'same', match: 0.78, other: 0.004 },
    { name: 'short form', match: 0.02, other: 0.003 },
    { name: 'typing error', match: 0.09, other: 0.002 },
    { name: 'one part of it', match: 0.02, other: 0.001 },
    { name: 'similar or sounds alike', match: 0.03, other: 0.012 },
    { name: 'initial', match: 0.015, other: 0.004 },
    { name: 'somewhat similar', match: 0.015, other: 0.03 },
    { name: 'different', match: 0.03, other: 0.944 },
  ],
  mostDifferent: 0.15,
  keys: [
    { name: 'sound', isSole: false, of: ({ words, joined }) => soundsOf(words, joined) },
    { name: 'beginning', isSole: false, of: ({ joined }) => [joined.slice(0, 3)] },
  ],
  weighsFrequency: true,
  read(raw) {
    const plain = plainText(raw);
    if (saysNothing(plain)) return undefined;
    const joined = plain.replaceAll(' ', '');
    return { joined, words: wordsOf(plain), sound: phoneticCodes(joined), letters: lettersOf(joined) };
  },
  termOf: ({ words }) => words.join(' '),
  compare(left, right) {
    if (left.joined === right.joined) return EXACT;
    if (isInitialOf(left, right)) return INITIAL;
    if (areNicknames(left.joined, right.joined)) return NICKNAME;
    const shorter = Math.min(left.joined.length, right.joined.length);
    const allowed = shorter >= 8 ? 2 : shorter >= 3 ? 1 : 0;
    if (editDistance(left.joined, right.joined, allowed) <= allowed) return TYPO;
    if (sharesPart(left.words, right.words)) return PART;
    if (jaroWinklerAtMost(left.joined, right.joined, right.letters) < 0.7) return DIFFERENT;
    const similarity = jaroWinkler(left.joined, right.joined);
    if (similarity >= 0.88) return SIMILAR;
    if (soundAlike(left.sound, right.sound) && similarity >= 0.7) return SIMILAR;
    return similarity >= 0.78 ? LOOSE : DIFFERENT;
  },
};

function soundsOf(words: readonly string[], joined: string): string[] {
  const whole = phoneticKey(joined);
  if (words.length === 1) return [whole];
  return [whole, ...words.filter((word) => word.length > 2).map(phoneticKey)];
}

function isInitialOf(left: NameValue, right: NameValue): boolean {
  if (left.joined.length > 1 && right.joined.length > 1) return false;
  return left.joined[0] === right.joined[0];
}

function sharesPart(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 1 && right.length === 1) return false;
  return left.some((word) => word.length > 2 && right.includes(word));
}
