import type { ApolloServer } from '@apollo/server';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GatewayContext } from '../context.ts';
import type { AllowedOrigins } from '../http/cors.ts';
import type { PlannedGraph } from '../supergraph.ts';
import { Connections } from './connections.ts';
import { EventStreams } from './eventStreams.ts';
import { defaultLimits, noGuards, type StreamGuards, type StreamLimits } from './limits.ts';
import { operationRunner } from './operations.ts';
import type { VerifyCaller } from './session.ts';
import { Subscriptions } from './subscriptions.ts';
import { WebSockets } from './webSockets.ts';

export interface SubscriptionWiring {
  /** Where events come from. */
  readonly bus: Bus;
  readonly limits?: Partial<StreamLimits>;
  /** What judges a subscription beside the schema and its right. */
  readonly guards?: Partial<StreamGuards>;
}

export interface ServeOptions extends SubscriptionWiring {
  readonly graph: PlannedGraph;
  readonly server: ApolloServer<GatewayContext>;
  readonly supergraphSdl: string;
  readonly verifyCaller: VerifyCaller;
  readonly secret: string;
  readonly origins: AllowedOrigins;
  readonly maxBodyBytes: number;
  readonly maxTokens: number;
  readonly timeoutMs: number;
  readonly log: Logger;
}

export interface ServedSubscriptions {
  readonly webSockets: WebSockets;
  readonly eventStreams: EventStreams;
  /** Ends every stream so that its client comes again. */
  stop(): Promise<void>;
}

/** Subscriptions over both transports. */
export function serveSubscriptions(options: ServeOptions): ServedSubscriptions {
  const { graph, server, log, timeoutMs } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const guards = { ...noGuards, ...options.guards };
  const subscriptions = new Subscriptions({ ...options, limits, guards });
  const run = operationRunner({ graph, server, subscriptions, maxTokens: options.maxTokens, timeoutMs, log });
  const connections = new Connections(limits.connectionsPerCaller);
  const { verifyCaller, origins, maxBodyBytes: maxMessageBytes } = options;
  const shared = { graph, run, verifyCaller, connections, limits, log };
  const webSockets = new WebSockets({ ...shared, origins, maxMessageBytes });
  const eventStreams = new EventStreams(shared);
  return {
    webSockets,
    eventStreams,
    stop: async () => {
      await Promise.all([webSockets.stop(), eventStreams.stop()]);
    },
  };
}
