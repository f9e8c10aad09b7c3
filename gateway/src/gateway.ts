import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { type InternalSecret, internalSigner } from '@rapport/shared/access/internalToken.ts';
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
import { createSupergraph } from './supergraph.ts';

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
  readonly internalSecret: InternalSecret;
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
  const { host = '127.0.0.1', log, needs = {}, graphqlPath = '/graphql' } = options;
  // @apollo/gateway sends usage metrics to its maker unless told otherwise before it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const sources = sourcesOf(options);
  const server = apolloServer(options, sources);
  await server.start();

  let draining = false;
  const front = await startFront({
    port: options.port,
    host,
    origins: options.origins ?? '*',
    log,
    routes: [
      ...graphqlRoutes({
        path: graphqlPath,
        server,
        verifyCaller: options.verifyCaller,
        log,
        maxBodyBytes: options.maxBodyBytes ?? 1024 * 1024,
        timeoutMs: options.timeoutMs ?? 15_000,
      }),
      ...healthRoutes({ sources: [...sources.values()], isDraining: () => draining, needs, log }),
      ...(options.routes ?? []),
    ],
  });

  return {
    url: `http://${host}:${front.port}`,
    port: front.port,
    stop: async () => {
      draining = true;
      await front.stop();
      await server.stop();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
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

function apolloServer(
  options: GatewayOptions,
  sources: ReadonlyMap<string, PartSource>,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: createSupergraph(options.supergraphSdl, sources, options.log),
    introspection: !options.production,
    includeStacktraceInErrorResponses: false,
    // No answer needs a cookie: a request that carries a bearer token cannot come from a foreign page by itself.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 10_000 },
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
