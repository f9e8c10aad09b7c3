import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { type DocumentNode, GraphQLError } from 'graphql';
import { quiet } from '../log.ts';

type RequestContext = Parameters<ApolloGateway['executor']>[0];

export interface Planner {
  readonly gateway: ApolloGateway;
  /**
   * The plan of the request's operation as it stands in `document`. Costly (20 ms for a large query): ask once.
   * @param key names the document; the same key is the same plan
   */
  planOf(request: RequestContext, document: DocumentNode, key: string): Promise<QueryPlan>;
}

/** @apollo/gateway runs what it plans; this source lets it run into the void, so that only the plan remains. */
const nowhere: GraphQLDataSource = { process: async () => ({ data: null }) };

/**
 * @apollo/gateway as the planner. It loads and checks the supergraph, and tells each plan it makes to the callback
 * it offers for that; the plan is then run by `compilePlan`, which takes a third of the time its own executor does.
 */
export function createPlanner(supergraphSdl: string, partNames: readonly string[], log: Logger): Planner {
  const made = new WeakMap<object, QueryPlan>();
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityLinks(supergraphSdl),
    buildService: ({ name }) => {
      if (partNames.includes(name)) return nowhere;
      throw new RapportError(
        'INTERNAL',
        `The supergraph names the part "${name}"; the gateway has ${partNames.join(', ')}.`,
      );
    },
    experimental_didResolveQueryPlan: ({ requestContext, queryPlan }) =>
      made.set(requestContext.context, queryPlan),
    // Plans are kept compiled; keeping them here too would hold each twice.
    experimental_approximateQueryPlanStoreMiB: 1,
    logger: quiet(log),
  });

  return {
    gateway,
    planOf: async (request, document, key) => {
      const context = {};
      // It plans subscriptions too, tells the plan, and only then says that it cannot run one.
      const outcome = await gateway
        .executor({ ...request, document, queryHash: key, context })
        .catch((error: unknown) => ({ errors: [error] }));
      const plan = made.get(context);
      if (plan !== undefined) return plan;
      throw outcome.errors?.[0] ?? new GraphQLError('No plan was made.');
    },
  };
}

/**
 * @apollo/gateway refuses a supergraph that links a security feature (`@authenticated`, `@requiresScopes`). The
 * parts keep their own guards, so its copy of the text goes without the word that makes it refuse.
 */
function withoutSecurityLinks(supergraphSdl: string): string {
  return supergraphSdl.replace(/(@link\([^)]*?),\s*for:\s*SECURITY/g, '$1');
}
