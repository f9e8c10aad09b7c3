import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/**
 * HTTP status by what the client accepts, as https://graphql.github.io/graphql-over-http/draft/ has it. With
 * `application/json` a well-formed request is 200 whatever becomes of its operation, since old clients read the
 * body of a 200 only; ApolloServer answers 400 there. `application/graphql-response+json` gets the real status.
 */
export function useSpecStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response, source }) => {
        if (response.http.status !== 400 || source === undefined) return;
        const accept = request.http?.headers.get('accept') ?? '';
        if (!accept.includes('application/graphql-response+json')) response.http.status = 200;
      },
    }),
  };
}
