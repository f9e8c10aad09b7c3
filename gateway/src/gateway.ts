import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GatewayContext } from './context.ts';
import type { AllowedOrigins } from './http/cors.ts';
import { startFront } from './http/front.ts';
import { graphqlRoutes } from './http/graphqlRoute.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import type { Route } from './http/route.ts';
import { quiet } from './log.ts';
import { httpPart } from './parts/httpPart.ts';
import { localPart } from './parts/localPart.ts';
import type { PartSource } from './parts/partSource.ts';
import { useErrors } from './plugins/useErrors.ts';
import { useMetrics } from './plugins/useMetrics.ts';
import { useOperationCheck } from './plugins/useOperationCheck.ts';
import { useSpecStatus } from './plugins/useSpecStatus.ts';
import {
  type ServedSubscriptions,
  type SubscriptionWiring,
  serveSubscriptions,
} from './subscriptions/serveSubscriptions.ts';
import { createSupergraph, type PlannedGraph } from './supergraph.ts';

const graphqlPath = '/graphql';
const maxBodyBytes = 1024 * 1024;
const timeoutMs = 15_000;
/** Of one document. */
const maxTokens = 10_000;

export interface GatewayOptions {
  /** The composed supergraph. Every part it names must be in `parts`. */
  readonly supergraphSdl: string;
  /** By the name the supergraph gives it: a part in this process, or where another process serves it. */
  readonly parts: Readonly<Record<string, Part | { readonly url: string }>>;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host?: string;
  /** Whom a request acts for; throws `RapportError` `UNAUTHENTICATED` when its credential is missing or wrong. */
  readonly verifyCaller: (headers: IncomingMessage['headers']) => Promise<Caller>;
  /** Signs the internal tokens for parts in other processes. */
  readonly internalSecret: string;
  /** More on the same port: collection, landing page. */
  readonly routes?: readonly Route[];
  /** What the routes lean on beside the parts (the bus), each rejecting while it is away; named by `/readyz`. */
  readonly needs?: Readonly<Record<string, () => Promise<void>>>;
  readonly log: Logger;
  /** Switches introspection off. */
  readonly production: boolean;
  readonly graphqlPath?: string;
  readonly origins?: AllowedOrigins;
  readonly maxBodyBytes?: number;
  /** How long one operation may take, all fetches together. */
  readonly timeoutMs?: number;
  /** Left out, there are no subscriptions. */
  readonly subscriptions?: SubscriptionWiring;
}

export interface Gateway {
  /** `http://127.0.0.1:4000`, without a path. */
  readonly url: string;
  readonly port: number;
  /** Refuses new connections, lets requests in flight finish, closes the connections to the parts. */
  stop(): Promise<void>;
}

/** Starts the gateway: one port, one supergraph. A part that is away costs its own fields, never the start. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { host = '127.0.0.1', log } = options;
  // @apollo/gateway sends usage metrics to its maker unless told otherwise before it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const sources = sourcesOf(options);
  const graph = createSupergraph(options.supergraphSdl, sources, log);
  const server = apolloServer(options, graph);
  await server.start();
  const streams = streamsOf(options, graph, server);

  let draining = false;
  const front = await startFront({
    port: options.port,
    host,
    origins: options.origins ?? '*',
    log,
    upgrade: streams && {
      path: options.graphqlPath ?? graphqlPath,
      take: (request, socket, head) => streams.webSockets.upgrade(request, socket, head),
    },
    routes: [
      ...graphqlRoutes({
        path: options.graphqlPath ?? graphqlPath,
        server,
        verifyCaller: options.verifyCaller,
        log,
        maxBodyBytes: options.maxBodyBytes ?? maxBodyBytes,
        timeoutMs: options.timeoutMs ?? timeoutMs,
        eventStreams: streams?.eventStreams,
      }),
      ...healthRoutes({
        sources: [...sources.values()],
        isDraining: () => draining,
        needs: options.needs ?? {},
        log,
      }),
      ...(options.routes ?? []),
    ],
  });

  return {
    url: `http://${host}:${front.port}`,
    port: front.port,
    stop: async () => {
      draining = true;
      await streams?.stop();
      await front.stop();
      await server.stop();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}

function streamsOf(
  options: GatewayOptions,
  graph: PlannedGraph,
  server: ApolloServer<GatewayContext>,
): ServedSubscriptions | undefined {
  if (options.subscriptions === undefined) return undefined;
  return serveSubscriptions({
    ...options.subscriptions,
    graph,
    server,
    supergraphSdl: options.supergraphSdl,
    verifyCaller: options.verifyCaller,
    secret: options.internalSecret,
    origins: options.origins ?? '*',
    maxBodyBytes: options.maxBodyBytes ?? maxBodyBytes,
    maxTokens,
    timeoutMs: options.timeoutMs ?? timeoutMs,
    log: options.log,
  });
}

function sourcesOf({ parts, internalSecret, log }: GatewayOptions): Map<string, PartSource> {
  const sign = internalSigner(internalSecret, systemClock);
  return new Map(
    Object.entries(parts).map(([name, part]) => [
      name,
      'schema' in part ? localPart(part, log) : httpPart({ name, url: part.url, sign, log }),
    ]),
  );
}

function apolloServer(options: GatewayOptions, graph: PlannedGraph): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: !options.production,
    includeStacktraceInErrorResponses: false,
    // No answer needs a cookie: a request that carries a bearer token cannot come from a foreign page by itself.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    maxRecursiveSelections: true,
    logger: quiet(options.log),
    stringifyResult: JSON.stringify,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      useOperationCheck(),
      useErrors(options.log),
      useMetrics(),
      useSpecStatus(),
    ],
  });
}
