import { hash } from 'node:crypto';
import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/**
 * A new sortable id: the entity's prefix and a ULID (https://github.com/ulid/spec), as in `deal_01J9…`.
 * Ids made later in one process sort later, so keyset pages and B-tree inserts stay local.
 */
export function newId(prefix: string, atMs?: number): string {
  return `${prefix}_${nextUlid(atMs)}`;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The same id for the same parts, for rows that a repeated delivery must find again instead of adding.
 * 130 bits of SHA-256 in ULID's alphabet; not sortable by time.
 */
export function derivedId(prefix: string, ...parts: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'buffer');
  let text = '';
  for (let index = 0; index < 26; index += 1) text += CROCKFORD[(digest[index] ?? 0) & 31];
  return `${prefix}_${text}`;
}

/**
 * The same id for the same parts and instant, which sorts by the instant: for rows that are written in the order of time,
 * so that inserts stay local, and that a replay must write again under the same id. 80 bits of SHA-256 behind the time.
 */
export function derivedIdAt(prefix: string, atMs: number, ...parts: readonly string[]): string {
  let time = '';
  for (let rest = Math.max(0, atMs), place = 0; place < 10; place += 1) {
    time = `${CROCKFORD[rest % 32]}${time}`;
    rest = Math.floor(rest / 32);
  }
  return `${prefix}_${time}${derivedId('', ...parts).slice(1, 17)}`;
}

/** True when `value` is an id of that entity; guards look-ups against ids of other kinds. */
export function isId(prefix: string, value: string): boolean {
  return (
    value.length === prefix.length + 27 &&
    value.startsWith(`${prefix}_`) &&
    /^[0-9A-HJKMNP-TV-Z]+$/.test(value.slice(prefix.length + 1))
  );
}
