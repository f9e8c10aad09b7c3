import type { Clock } from '@rapport/shared/clock.ts';

/** Whom a write key collects for. */
export interface Source {
  readonly sourceId: string;
  readonly workspaceId: string;
  /** Pages that may send with the key, as in `https://*.example.com`; any while there is none. */
  readonly allowedOrigins?: readonly string[];
}

/** Null when no source has this key. */
export type FindSource = (writeKey: string) => Promise<Source | null>;

interface Known {
  readonly source: Promise<Source | null>;
  /** Infinity until the answer is there, so that a burst asks once. */
  untilMs: number;
}

const KNOWN_MS = 5_000;
/** Short, since a key may have been made a moment ago. */
const UNKNOWN_MS = 1_000;
const MAX_KEY_CHARACTERS = 200;

/**
 * Remembers what write keys stand for: 5 s those that exist, 1 s those that do not, and not at all that it could not
 * be found out. A revoked key so stops within 5 s.
 */
export function rememberSources(find: FindSource, clock: Clock, maxKeys = 10_000): FindSource {
  const known = new Map<string, Known>();

  const ask = (writeKey: string): Known => {
    const entry: Known = { source: find(writeKey), untilMs: Number.POSITIVE_INFINITY };
    entry.source.then(
      (source) => {
        entry.untilMs = clock.now().getTime() + (source === null ? UNKNOWN_MS : KNOWN_MS);
      },
      () => {
        if (known.get(writeKey) === entry) known.delete(writeKey);
      },
    );
    const [oldest] = known.keys();
    if (known.size >= maxKeys && oldest !== undefined) known.delete(oldest);
    known.set(writeKey, entry);
    return entry;
  };

  return async (writeKey) => {
    if (writeKey.length > MAX_KEY_CHARACTERS) return null;
    const entry = known.get(writeKey);
    if (entry !== undefined && entry.untilMs > clock.now().getTime()) return await entry.source;
    known.delete(writeKey);
    return await ask(writeKey).source;
  };
}
