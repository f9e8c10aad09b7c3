type Listener = (dueAtMs: number) => void;

const listeners = new Set<Listener>();

/**
 * Tells the process that a timer was committed which is due at `dueAtMs`. Whoever sleeps longer than that looks again,
 * whichever part or database it was for: a look too many costs one statement.
 */
export function soundAlarm(dueAtMs: number): void {
  for (const listener of listeners) listener(dueAtMs);
}

/** Answers how to listen no longer. */
export function onAlarm(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
