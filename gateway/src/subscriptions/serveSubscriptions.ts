import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import type { AllowedOrigins } from '@rapport/shared/config/gatewaySettings.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { AdmitCaller } from '../access/strangers.ts';
import type { GatewayContext } from '../context.ts';
import type { PlannedGraph } from '../supergraph.ts';
import type { AdmitOptions } from './admitOperation.ts';
import { Connections } from './connections.ts';
import { EventStreams } from './eventStreams.ts';
import { defaultLimits, type StreamLimits } from './limits.ts';
import { operationRunner } from './operations.ts';
import { Subscriptions } from './subscriptions.ts';
import { WebSockets } from './webSockets.ts';

export interface SubscriptionWiring {
  /** Where events come from. */
  readonly bus: Bus;
  readonly limits?: Partial<StreamLimits>;
}

export interface ServeOptions extends SubscriptionWiring, AdmitOptions {
  readonly graph: PlannedGraph;
  readonly server: ApolloServer<GatewayContext>;
  readonly supergraphSdl: string;
  readonly admitCaller: AdmitCaller;
  /** Signs cursors. */
  readonly secret: InternalSecret;
  readonly origins: AllowedOrigins;
  readonly maxBodyBytes: number;
  readonly timeoutMs: number;
  readonly trustedProxies: number;
  readonly hidesSchema: boolean;
  readonly log: Logger;
}

export interface ServedSubscriptions {
  /** Takes over a request that wants to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly eventStreams: EventStreams;
  /** Ends every stream so that its client comes again. */
  stop(): Promise<void>;
}

/** Subscriptions over both transports. */
export function serveSubscriptions(options: ServeOptions): ServedSubscriptions {
  const limits = { ...defaultLimits, ...options.limits };
  const subscriptions = new Subscriptions({ ...options, limits });
  const run = operationRunner({ ...options, subscriptions });
  const connections = new Connections(limits.connectionsPerCaller);
  const shared = { ...options, run, connections, limits };
  const webSockets = new WebSockets({ ...shared, maxMessageBytes: options.maxBodyBytes });
  const eventStreams = new EventStreams(shared);
  return {
    upgrade: (request, socket, head) => webSockets.upgrade(request, socket, head),
    eventStreams,
    stop: async () => {
      await Promise.all([webSockets.stop(), eventStreams.stop()]);
    },
  };
}
