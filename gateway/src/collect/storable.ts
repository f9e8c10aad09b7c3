/** In JSON.stringify's output: U+0000, or half of a surrogate pair (whole pairs are never escaped). */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/**
 * A message as JSON that every store can hold. Postgres refuses U+0000 and lone surrogates in text and in jsonb;
 * an event with them would stop its consumer, so they become U+FFFD here.
 */
export function storableJson(message: object): string {
  const json = JSON.stringify(message);
  return UNSTORABLE.test(json) ? JSON.stringify(cleaned(message)) : json;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleaned(each)]));
}

function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
