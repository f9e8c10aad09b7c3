/** What is left of a value: see the enum `DataMask` in foundation.graphql. */
export type DataMask = 'PARTIAL' | 'REDACTED' | 'EMPTY';

const HIDDEN = '•••';

/** A value as it shows to somebody who may see that it is there, and not what it is. Null stays null. */
export function masked(value: unknown, mask: DataMask): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return mask === 'EMPTY' ? [] : value.map((each) => masked(each, mask));
  if (typeof value === 'object') return {};
  return mask === 'PARTIAL' ? partOf(String(value)) : HIDDEN;
}

/** A value as it shows to somebody who may not even see a part of it, where the schema forbids null. */
export function hidden(value: unknown, mask: DataMask): unknown {
  if (Array.isArray(value)) return [];
  return mask === 'EMPTY' || (typeof value === 'object' && value !== null) ? {} : HIDDEN;
}

/** Recognised by its shape, since one field may hold several kinds: an identifier is a mail address, a number or an id. */
function partOf(text: string): string {
  const at = text.lastIndexOf('@');
  if (at > 0) return `${initialOf(text)}${HIDDEN}${text.slice(at)}`;
  if (/^\+\d{5,15}$/.test(text)) return `${text.slice(0, 3)}${HIDDEN}${text.slice(-2)}`;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${initialOf(word)}${HIDDEN}`)
    .join(' ');
}

/** The first character as a reader counts it, so that no half of one is left. */
function initialOf(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}
