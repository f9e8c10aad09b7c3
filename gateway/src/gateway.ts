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
import { type GatewaySettings, standardGatewaySettings } from '@rapport/shared/config/gatewaySettings.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { noneRegistered, type RegisteredOperations } from './access/registeredOperations.ts';
import { limitFailures } from './access/strangers.ts';
import type { GatewayContext } from './context.ts';
import { startFront } from './http/front.ts';
import { graphqlRoutes } from './http/graphqlRoute.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { AutomaticOperations } from './http/operationText.ts';
import type { Route } from './http/route.ts';
import { type BucketStore, LocalBuckets } from './limits/bucketStore.ts';
import { type CostModel, createCostModel } from './limits/costModel.ts';
import { createOperationGuard, type OperationGuard } from './limits/operationGuard.ts';
import { quiet } from './log.ts';
import { httpPart } from './parts/httpPart.ts';
import { localPart } from './parts/localPart.ts';
import type { PartSource } from './parts/partSource.ts';
import { useErrors } from './plugins/useErrors.ts';
import { useMetrics } from './plugins/useMetrics.ts';
import { useOperationCheck } from './plugins/useOperationCheck.ts';
import { useSpecStatus } from './plugins/useSpecStatus.ts';
import { createSupergraph, type Supergraph } from './supergraph.ts';

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
  /** Hides the schema, lets no browser origin in and asks for HTTPS, unless `settings` say otherwise. */
  readonly production: boolean;
  readonly graphqlPath?: string;
  /** Limits and what else can be set; the standard ones where left out. */
  readonly settings?: Partial<GatewaySettings>;
  /** Where callers' buckets are; without it this process counts alone. */
  readonly buckets?: BucketStore;
  /** Without it no operation is registered and none need be. */
  readonly registered?: RegisteredOperations;
}

export interface Gateway {
  /** The limits, for what runs operations beside GraphQL over HTTP. */
  readonly guard: OperationGuard;
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
  const settings = { ...standardGatewaySettings, ...options.settings };
  const sources = sourcesOf(options);
  const supergraph = createSupergraph(options.supergraphSdl, sources, log);
  const guard = guardOf(settings, supergraph, options.buckets ?? new LocalBuckets());
  const automatic = new AutomaticOperations();
  const server = apolloServer(options, settings, supergraph, automatic);
  await server.start();

  let draining = false;
  const front = await startFront({
    port: options.port,
    host,
    origins: settings.allowedOrigins ?? (options.production ? [] : '*'),
    production: options.production,
    log,
    routes: [
      ...graphqlRoutes({
        path: graphqlPath,
        server,
        admitCaller: limitFailures({
          verifyCaller: options.verifyCaller,
          failures: guard.failures,
          clock: systemClock,
        }),
        guard,
        registered: options.registered ?? noneRegistered,
        automatic,
        log,
        maxBodyBytes: settings.maxBodyBytes,
        timeoutMs: settings.timeoutMs,
        trustedProxies: settings.trustedProxies,
      }),
      ...healthRoutes({ sources: [...sources.values()], isDraining: () => draining, needs, log }),
      ...(options.routes ?? []),
    ],
  });

  return {
    guard,
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

/** Costs are read off the composed schema, which has the directives. */
function guardOf(settings: GatewaySettings, supergraph: Supergraph, buckets: BucketStore): OperationGuard {
  let model: CostModel | undefined;
  return createOperationGuard({
    ...settings,
    buckets,
    model: () => {
      const schema = supergraph.composed();
      if (schema !== model?.schema)
        model = schema === undefined ? undefined : createCostModel(schema, settings.cost.listSize);
      return model;
    },
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

function apolloServer(
  { production, log }: GatewayOptions,
  settings: GatewaySettings,
  supergraph: Supergraph,
  automatic: AutomaticOperations,
): ApolloServer<GatewayContext> {
  const isShown = settings.introspection ?? !production;
  return new ApolloServer<GatewayContext>({
    gateway: supergraph,
    introspection: isShown,
    hideSchemaDetailsFromClientErrors: !isShown,
    persistedQueries: { cache: automatic },
    includeStacktraceInErrorResponses: false,
    // No answer needs a cookie: a request that carries a bearer token cannot come from a foreign page by itself.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    stopOnTerminationSignals: false,
    // Both are checked before, by createDocumentCheck; here they cost nothing more.
    parseOptions: { maxTokens: settings.document.tokens },
    maxRecursiveSelections: true,
    logger: quiet(log),
    stringifyResult: JSON.stringify,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      useOperationCheck(),
      useErrors(log),
      useMetrics(),
      useSpecStatus(),
    ],
  });
}
