import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../access/caller.ts';

/**
 * A running subgraph, as the gateway and the part's own HTTP server see it.
 * `contextFor` is called once per fetch: loaders live there, so nothing read for one request is served to another.
 */
export interface Part {
  readonly name: string;
  readonly schema: GraphQLSchema;
  contextFor(request: RequestContext): object;
  /** Resolves when the part can answer (its database is reachable); rejects with the reason. */
  ready(): Promise<void>;
  /** Drains: stops consuming, finishes what is in flight, closes its pools. */
  stop(): Promise<void>;
}
