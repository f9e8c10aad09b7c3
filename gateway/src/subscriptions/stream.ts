/** Ends by itself, by whoever reads it, or by whoever aborts it; then everything it holds is let go. */
export interface Stream<Value> extends AsyncGenerator<Value, void, void> {
  /** Ends it from outside: with a reason whoever reads gets it as an error, without one the stream is just complete. */
  end(reason?: Error): void;
}

/**
 * An async generator that can be ended while it waits. `return()` of a plain one is only looked at when the running
 * `next()` is done, which for a subscriber to whom nothing happens is never: each would be kept for ever.
 */
export function endable<Value>(
  make: (signal: AbortSignal) => AsyncGenerator<Value, void, void>,
): Stream<Value> {
  const ending = new AbortController();
  const inner = make(ending.signal);
  let reason: Error | undefined;
  const end = (why?: Error): void => {
    if (ending.signal.aborted) return;
    reason = why;
    ending.abort();
  };
  return {
    end,
    next: async () => {
      const step = ending.signal.aborted ? inner.return() : inner.next();
      const result = await step.catch((error: unknown) => {
        end();
        throw error;
      });
      if (result.done) end();
      if (reason === undefined || !result.done) return result;
      const thrown = reason;
      reason = undefined;
      throw thrown;
    },
    return: async () => {
      end();
      return inner.return();
    },
    throw: async (error) => {
      end();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      end();
      await inner.return();
    },
  };
}
