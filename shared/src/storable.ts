/**
 * Whether Postgres can hold a text: it refuses U+0000 everywhere, and half a surrogate pair in jsonb; as text the half
 * would become U+FFFD without a word.
 */
export function isStorable(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
