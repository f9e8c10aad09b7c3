// What a record is found by, and what somebody who searches may have meant: both are cut into words in the same way.

export type SearchKind = 'CONTACT' | 'COMPANY' | 'DEAL' | 'TICKET';

/** A record as the search knows it. */
export interface SearchRecord {
  readonly id: string;
  readonly kind: SearchKind;
  /** Whose it is: who may only read their own finds no other. */
  readonly ownerId: string | null;
  /** What it is called. */
  readonly title: string;
  readonly emails?: readonly string[];
  /** E.164. */
  readonly phones?: readonly string[];
  /** Whatever else names it: a job title, a domain, a number. */
  readonly more?: readonly string[];
}

/** A word that a record is found by; 1 is of its title. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

const TITLE = 1;
const ADDRESS = 0.9;
const OTHER = 0.6;

/** Longer ones are cut: nobody types them, and a row of an index has an end. */
const LONGEST_WORD = 64;
const MOST_WORDS = 60;

/** Lower case without accents, cut wherever there is neither letter nor digit, in any script. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, LONGEST_WORD).join(''));
}

/** Every word of a record with the best place it stands in. */
export function wordsOf({ title, emails = [], phones = [], more = [] }: SearchRecord): WeightedWord[] {
  const words = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (words.size < MOST_WORDS) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  for (const word of wordsIn(title)) add(word, TITLE);
  for (const email of emails) {
    add(addressWord(email), ADDRESS);
    for (const word of wordsIn(email)) add(word, OTHER);
  }
  for (const phone of phones) add(phoneWord(phone), ADDRESS);
  for (const text of more) for (const word of wordsIn(text)) add(word, OTHER);
  return [...words].map(([word, weight]) => ({ word, weight }));
}

function addressWord(email: string): string {
  return `@${email.toLowerCase().slice(0, LONGEST_WORD)}`;
}

/** From its end, since people leave out what it begins with: the country, a zero. */
function phoneWord(phone: string): string {
  return `#${[...phone.replaceAll(/\D/g, '')].reverse().join('').slice(0, LONGEST_WORD)}`;
}

/** Searched words beyond this many narrow nothing any more. */
const MOST_SOUGHT = 8;
const PHONE = /^\+?[\d\s()./-]{6,}$/;

/** What a searched text asks for, each of which a record must have; empty where it holds no word. */
export function soughtIn(text: string): string[] {
  const trimmed = text.trim();
  if (PHONE.test(trimmed)) {
    const digits = trimmed.replaceAll(/\D/g, '').replace(/^0+/, '');
    if (digits.length >= 6) return [phoneWord(digits)];
  }
  const sought = trimmed
    .split(/\s+/)
    .flatMap((each) => (/^[^@]+@[^@]+$/.test(each) ? [addressWord(each)] : wordsIn(each)));
  return [...new Set(sought)].slice(0, MOST_SOUGHT);
}

/** Words in which a slip of the finger is looked for: not numbers, where another digit is another number. */
const MISSPELT = /^\p{L}{4,}$/u;

/** Runs of three characters with the edges of the word, as pg_trgm counts them; none of words that are never misspelt. */
export function gramsOf(word: string): string[] {
  if (!MISSPELT.test(word)) return [];
  const padded = [' ', ' ', ...word, ' '];
  return [...new Set(padded.slice(2).map((_, index) => padded.slice(index, index + 3).join('')))];
}
