import type { ApolloServer } from '@apollo/server';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { asServer } from '@rapport/shared/telemetry/trace.ts';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { PlannedGraph } from '../supergraph.ts';
import { type AdmitOptions, admitOperation } from './admitOperation.ts';
import type { Payload } from './deliver.ts';
import { type OperationRequest, operationReader, type ReadOperation } from './readOperation.ts';
import { leaving, toldOf } from './refusals.ts';
import type { Session } from './session.ts';
import type { Stream } from './stream.ts';
import type { Subscriptions } from './subscriptions.ts';

export type Outcome =
  | { readonly kind: 'stream'; readonly read: ReadOperation; readonly stream: Stream<Payload> }
  | { readonly kind: 'answer'; readonly read: ReadOperation; readonly answer: ExecutionResult }
  /** It did not run. */
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] };

export interface OperationsOptions extends AdmitOptions {
  readonly graph: PlannedGraph;
  readonly server: ApolloServer<GatewayContext>;
  readonly subscriptions: Subscriptions;
  /** Nothing is proposed from the schema in what errors say. */
  readonly hidesSchema: boolean;
  /** How long a query or mutation may take. */
  readonly timeoutMs: number;
  readonly log: Logger;
}

export type RunOperation = (
  request: OperationRequest,
  session: Session,
  requestId: string,
) => Promise<Outcome>;

/**
 * Runs what arrives over a stream. Queries and mutations go through ApolloServer with all its plugins, so that no check
 * of the plain way is missing here.
 */
export function operationRunner(options: OperationsOptions): RunOperation {
  const { graph, server, subscriptions, hidesSchema, timeoutMs, log } = options;
  const readOperation = operationReader(hidesSchema);

  return async (request, session, requestId) => {
    const { caller, ip } = session;
    try {
      await admitOperation(options, request, caller);
    } catch (error) {
      return { kind: 'refused', errors: [toldOf(error, caller, requestId, log)] };
    }
    const read = readOperation(graph.setting().schema, request);
    if (!('operation' in read)) {
      return { kind: 'refused', errors: read.map((error) => toldOf(error, caller, requestId, log)) };
    }
    if (read.operation.operation === 'subscription') {
      const outcome = await subscriptions.subscribe(request, read, session, requestId);
      return 'next' in outcome
        ? { kind: 'stream', read, stream: outcome }
        : { kind: 'refused', errors: outcome };
    }
    const contextValue = { caller, requestId, ip, deadlineAtMs: Date.now() + timeoutMs };
    const { body } = await asServer('graphql', {}, () =>
      server.executeOperation(
        {
          query: request.query,
          variables: { ...request.variables },
          ...(request.operationName ? { operationName: request.operationName } : {}),
        },
        { contextValue },
      ),
    );
    if (body.kind !== 'single') throw new RapportError('INTERNAL', 'No operation of the gateway is chunked.');
    const { errors: formatted, ...answer } = body.singleResult;
    const errors = formatted?.map(leaving);
    if (answer.data === undefined) return { kind: 'refused', errors: errors ?? [] };
    return { kind: 'answer', read, answer: errors === undefined ? answer : { ...answer, errors } };
  };
}
