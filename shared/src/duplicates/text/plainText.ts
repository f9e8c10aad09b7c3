import anyAscii from 'any-ascii';

const LATIN = /^[\x20-\x7e]*$/;

/**
 * Lower-case ASCII letters and digits with single spaces between: `Ægir Þór` -> `aegir thor`, `Сергей` -> `sergey`. Texts of
 * all scripts come out comparable by letters; apostrophes vanish (`O'Neil` -> `oneil`), other signs part words.
 */
export function plainText(raw: string): string {
  const ascii = LATIN.test(raw) ? raw : anyAscii(raw.normalize('NFC').replace(/[‘’ʼʻ`´]/g, "'"));
  return ascii
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function wordsOf(plain: string): string[] {
  return plain === '' ? [] : plain.split(' ');
}
