import { doubleMetaphone } from 'double-metaphone';

/**
 * How a plain word sounds: the primary code of Double Metaphone (L. Philips, "The Double Metaphone Search Algorithm", 2000).
 * A word it is silent about (`yu`, `42`) stands for itself.
 */
export function phoneticKey(word: string): string {
  const [primary] = doubleMetaphone(word);
  return primary === '' ? word : primary;
}

/** Whether one of the two codes of each word, English and foreign, is the same. */
export function soundAlike(left: readonly [string, string], right: readonly [string, string]): boolean {
  return (
    left[0] !== '' &&
    (left[0] === right[0] || left[0] === right[1] || (left[1] === right[0] && left[1] !== ''))
  );
}

export function phoneticCodes(word: string): readonly [string, string] {
  return doubleMetaphone(word);
}
