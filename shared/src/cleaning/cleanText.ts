/** Characters that nobody types and nobody sees; joiners stay, since Persian and Indian names are spelled with them. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]+/gu;

/**
 * A name or a line of an address: composed (NFC), trimmed, with single spaces inside. Capitals stay as they came: McDonald,
 * van den Berg and danah boyd know better than any rule.
 */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim().normalize('NFC');
}
