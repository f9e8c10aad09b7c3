import type { Clock } from '@rapport/shared/clock.ts';

/** Whom a write key collects for. */
export interface Source {
  readonly sourceId: string;
  readonly workspaceId: string;
  /** Sites whose pages may send, as in `https://shop.example.com` or `https://*.example.com`; any while there is none. */
  readonly allowedOrigins?: readonly string[];
}

/** Null when no source has this key. */
export type FindSource = (writeKey: string) => Promise<Source | null>;

interface Known<Value> {
  readonly value: Promise<Value | null>;
  /** Infinity until the answer is there, so that a burst asks once. */
  untilMs: number;
}

const KNOWN_MS = 5_000;
/** Short, since a key may have been made a moment ago. */
const UNKNOWN_MS = 1_000;
const MAX_KEY_CHARACTERS = 200;

/** Remembers what write keys stand for. A revoked key so stops within 5 s. */
export function rememberSources(find: FindSource, clock: Clock, maxKeys = 10_000): FindSource {
  return remember(find, clock, maxKeys);
}

/**
 * Remembers what was looked up: 5 s what exists, 1 s what does not, and not at all that it could not be found out.
 * No key that is longer than any real one is looked up.
 */
export function remember<Value>(
  find: (key: string) => Promise<Value | null>,
  clock: Clock,
  maxKeys = 10_000,
): (key: string) => Promise<Value | null> {
  const known = new Map<string, Known<Value>>();

  const ask = (key: string): Known<Value> => {
    const entry: Known<Value> = { value: find(key), untilMs: Number.POSITIVE_INFINITY };
    entry.value.then(
      (value) => {
        entry.untilMs = clock.now().getTime() + (value === null ? UNKNOWN_MS : KNOWN_MS);
      },
      () => {
        if (known.get(key) === entry) known.delete(key);
      },
    );
    const [oldest] = known.keys();
    if (known.size >= maxKeys && oldest !== undefined) known.delete(oldest);
    known.set(key, entry);
    return entry;
  };

  return async (key) => {
    if (key.length > MAX_KEY_CHARACTERS) return null;
    const entry = known.get(key);
    if (entry !== undefined && entry.untilMs > clock.now().getTime()) return await entry.value;
    known.delete(key);
    return await ask(key).value;
  };
}
