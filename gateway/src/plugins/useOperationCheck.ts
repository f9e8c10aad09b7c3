import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** Refuses what the plan executor would call a fault of ours: no such operation, or one that needs a stream. */
export function useOperationCheck(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, request }) => {
        if (operation === undefined || operation === null) {
          throw refusal(
            request.operationName
              ? `The document has no operation "${request.operationName}".`
              : 'The document has several operations; say which in "operationName".',
          );
        }
        if (operation.operation === 'subscription') {
          throw refusal('A subscription needs a stream: open it over WebSocket or server-sent events.');
        }
      },
    }),
  };
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
