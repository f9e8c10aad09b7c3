import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { errorCodes } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** Codes of the GraphQL protocol itself, as Apollo's clients know them; they tell a caller what to send instead. */
const protocolCodes = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/**
 * What leaves as an error: message, path, `code`, `requestId` and the part that made it; never a stack.
 * An error without a known code is a fault: logged once with its cause, masked for the caller.
 */
export function useErrors(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors === undefined) return;
        result.errors = result.errors.map((error, index) => told(error, errors?.[index], contextValue, log));
      },
    }),
  };
}

/**
 * The same for an answer ApolloServer gives before an operation starts, where no plugin is asked: a batch, a
 * simple request of a foreign page, parameters of the wrong kind.
 */
export function earlyErrors(body: string, context: GatewayContext, log: Logger): string {
  const { errors = [], ...rest } = JSON.parse(body) as { errors?: GraphQLFormattedError[] };
  const named = errors.map((error) =>
    error.extensions?.requestId === undefined ? told(error, undefined, context, log) : error,
  );
  return JSON.stringify({ errors: named, ...rest });
}

/** One error as it leaves. @param original where the cause is known, for the log */
export function told(
  error: GraphQLFormattedError,
  original: GraphQLError | undefined,
  { requestId, caller }: GatewayContext,
  log: Logger,
): GraphQLFormattedError {
  // `serviceName` is @apollo/gateway's word for what `part` says already.
  const { code, stacktrace, serviceName, ...rest } = error.extensions ?? {};
  const { message, path, locations } = error;
  const where = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  if (isKnown(code)) return { message, ...where, extensions: { code, requestId, ...rest } };

  const cause = original?.originalError ?? original ?? { message, stacktrace };
  log.error(
    { requestId, workspaceId: caller.workspaceId, err: cause, path, serviceName },
    'an operation failed',
  );
  return {
    message: 'Internal error. The log holds the cause under the requestId.',
    ...where,
    extensions: { code: 'INTERNAL', requestId },
  };
}

function isKnown(code: unknown): code is string {
  return typeof code === 'string' && (code in errorCodes || protocolCodes.has(code));
}
