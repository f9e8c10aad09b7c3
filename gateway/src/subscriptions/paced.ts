import type { ExecutionResult } from 'graphql';
import type { EventStreamWriter } from './eventStreamWriter.ts';
import type { Stream } from './stream.ts';

/** One result as a stream: graphql-sse takes what has no data for no result. */
export async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult, void, void> {
  yield result;
}

/**
 * A stream that is read no faster than its client takes it: graphql-sse reads ahead without bound. What it throws
 * becomes its last event, since server-sent events have no other word for an error.
 */
export function paced(
  stream: Stream<ExecutionResult>,
  writer: EventStreamWriter,
  asResult: (error: unknown) => ExecutionResult,
): AsyncGenerator<ExecutionResult, void, void> {
  return {
    ...stream,
    next: async () => {
      await writer.room();
      try {
        const result = await stream.next();
        if (!result.done) writer.expect();
        return result;
      } catch (error) {
        return { done: false, value: asResult(error) };
      }
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
