import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GatewayContext } from './context.ts';
import type { PartSource } from './parts/partSource.ts';

export type Supergraph = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/**
 * The supergraph as ApolloServer runs it: loaded, planned and executed by @apollo/gateway over our own fetching.
 * @throws RapportError when the supergraph names a part that is not among `sources`
 */
export function createSupergraph(
  supergraphSdl: string,
  sources: ReadonlyMap<string, PartSource>,
  log: Logger,
): Supergraph {
  return new ApolloGateway({
    supergraphSdl: withoutSecurityLinks(supergraphSdl),
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (source === undefined) {
        const known = [...sources.keys()].join(', ');
        throw new RapportError(
          'INTERNAL',
          `The supergraph names the part "${name}"; the gateway was given ${known}.`,
        );
      }
      return dataSource(source);
    },
    logger: quiet(log),
  }) as Supergraph;
}

function dataSource(source: PartSource): GraphQLDataSource {
  return {
    process: async ({ request, context, ...options }) => {
      const { query = '', variables, operationName } = request;
      const retryable =
        'incomingRequestContext' in options &&
        options.incomingRequestContext.operation.operation !== 'mutation';
      return source.fetch({ query, variables, operationName }, context as GatewayContext, retryable);
    },
  };
}

/**
 * @apollo/gateway refuses a supergraph that links a security feature (`@authenticated`, `@requiresScopes`). The
 * parts keep their own guards, so its copy of the text goes without the word that makes it refuse.
 */
export function withoutSecurityLinks(supergraphSdl: string): string {
  return supergraphSdl.replace(/(@link\([^)]*?),\s*for:\s*SECURITY/g, '$1');
}

/** @apollo/gateway announces each load over several lines; below warnings that is for debugging only. */
export function quiet(log: Logger): Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> {
  const line = (level: 'debug' | 'warn' | 'error') => (message?: unknown) => log[level](String(message));
  return { debug: line('debug'), info: line('debug'), warn: line('warn'), error: line('error') };
}
