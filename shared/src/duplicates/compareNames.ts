import { editDistance } from './text/editDistance.ts';
import { companyName } from './text/legalForms.ts';
import { areNicknames } from './text/nicknames.ts';
import { phoneticCodes, soundAlike } from './text/phoneticKey.ts';
import { plainText, wordsOf } from './text/plainText.ts';

/** In front of a name: what somebody is and not what he is called. Kings and princes are left: they are surnames too. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady madam herr frau fru monsieur madame mme mlle senor senora ' +
    'don dona signor signora dott ing dipl president prasident vice minister chancellor general colonel major captain ' +
    'sheikh shaikh sheik haji hajji mullah maulavi mawlawi imam ayatollah sayyid syed'
  ).split(' '),
);
/** Behind a name. */
const SUFFIXES = new Set('jr sr phd md esq mba'.split(' '));
/** Words between names, left out or written otherwise as one likes. */
const PARTICLES = new Set(
  'al el ul bin ibn ben bint de del della di da dos van von der den la le y e and of the'.split(' '),
);

/** What each word that only the longer name has takes away: people leave out middle names. */
const EXTRA_WORD = 0.08;
/** Below this, two words are two names; above, two ways of writing one. */
const ANOTHER_WORD = 0.66;

export interface NameWords {
  readonly words: readonly string[];
}

/** How alike two whole names of people or companies are: 0 to 1; from .65 on they are likelier one name than two. */
export function compareNames(
  left: string,
  right: string,
  kind: 'person' | 'organisation' = 'person',
): number {
  return compareNameWords(nameWords(left, kind), nameWords(right, kind));
}

/** A name made ready for comparing it with many. */
export function nameWords(raw: string, kind: 'person' | 'organisation'): NameWords {
  if (kind === 'organisation') return { words: distinct(companyName(raw).words) };
  const [last, first] = raw.split(',');
  const words = wordsOf(plainText(first === undefined ? raw : `${first} ${last}`)).map(withoutDigits);
  const from = words.findIndex((word, index) => !TITLES.has(word) || index === words.length - 1);
  const named = words.slice(Math.max(from, 0));
  if (named.length > 1 && SUFFIXES.has(named.at(-1) ?? '')) named.pop();
  return { words: distinct(named) };
}

/**
 * Each word of the shorter name looks for its counterpart among the words of the longer, or among two neighbours taken
 * together; a word without one is worth more against than the others are worth for.
 */
export function compareNameWords({ words: left }: NameWords, { words: right }: NameWords): number {
  if (left.length === 0 || right.length === 0) return 0;
  const leftJoined = left.join('');
  const rightJoined = right.join('');
  if (leftJoined === rightJoined) return 1;
  const whole = left.length === right.length ? 0 : likeness(leftJoined, rightJoined);
  const aligned = align(left, right);
  return Math.max(aligned, whole >= 0.85 ? whole : 0);
}

function align(left: readonly string[], right: readonly string[]): number {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const free = new Set(more.keys());
  let sum = 0;
  let weights = 0;
  let worst = 1;
  const matches = fewer
    .flatMap((word, index) => more.map((other, place) => ({ index, place, like: likeness(word, other) })))
    .sort((one, other) => other.like - one.like || one.index - other.index || one.place - other.place);
  const best = new Map<number, number>();
  for (const { index, place, like } of matches) {
    if (best.has(index) || !free.has(place) || like < 0.3) continue;
    best.set(index, like);
    free.delete(place);
  }
  for (const [index, word] of fewer.entries()) {
    const weight = PARTICLES.has(word) ? 0.2 : 1;
    const like = best.get(index) ?? 0;
    sum += like * weight;
    weights += weight;
    if (weight === 1) worst = Math.min(worst, like);
  }
  const extras = [...free].filter((place) => !PARTICLES.has(more[place] ?? '')).length;
  const mean = weights === 0 ? 0 : sum / weights;
  const together = worst < ANOTHER_WORD ? mean * (0.4 + 0.5 * worst) : mean;
  return together * (1 - Math.min(0.5, extras * EXTRA_WORD));
}

function likeness(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 0.75 : 0;
  if (areNicknames(left, right)) return 0.9;
  const longer = Math.max(left.length, right.length);
  const distance = editDistance(left, right, Math.ceil(longer / 2));
  const alike = 1 - distance / longer;
  const sounds = alike >= 0.5 && soundAlike(phoneticCodes(left), phoneticCodes(right));
  return sounds ? Math.max(alike, 0.8) : alike;
}

/** `i9or sech1n`: digits in the place of the letters they look like. */
function withoutDigits(word: string): string {
  if (!/[a-z]/.test(word) || !/\d/.test(word)) return word;
  return [...word].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
