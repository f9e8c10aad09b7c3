import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OperationTooLarge, RateRefusal } from '../limits/refusals.ts';
import { told } from '../plugins/useErrors.ts';

/** Whatever was thrown, as it leaves: with a code, and with the id under which the log holds a fault's cause. */
export function toldOf(thrown: unknown, caller: Caller, requestId: string, log: Logger): GraphQLError {
  const error = asGraphql(thrown);
  return leaving(told(error.toJSON(), error, { caller, requestId, deadlineAtMs: 0 }, log));
}

/** An error that has its final form, as the libraries of the transports want it. */
export function leaving({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { ...extensions } });
}

function asGraphql(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) {
    // graphql-ws wraps what a stream throws.
    return thrown.originalError instanceof RapportError ? asGraphql(thrown.originalError) : thrown;
  }
  if (thrown instanceof RapportError)
    return new GraphQLError(thrown.message, { extensions: { code: thrown.code, ...detailsOf(thrown) } });
  return new GraphQLError('', {
    originalError: thrown instanceof Error ? thrown : new Error(String(thrown)),
  });
}

function detailsOf(error: RapportError): object {
  if (error instanceof OperationTooLarge) return error.details;
  return error instanceof RateRefusal ? { retryAfterSeconds: error.retryAfterSeconds } : {};
}
