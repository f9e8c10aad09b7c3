import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { requestIdHeader } from '@rapport/shared/access/internalToken.ts';
import type { AllowedOrigins } from '@rapport/shared/config/gatewaySettings.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { stopServer } from '@rapport/shared/http/stopServer.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { answerError, HttpRefusal } from './answer.ts';
import { answerCors } from './cors.ts';
import type { Route } from './route.ts';
import { setSecurityHeaders } from './securityHeaders.ts';

export interface FrontOptions {
  readonly port: number;
  readonly host: string;
  readonly routes: readonly Route[];
  readonly origins: AllowedOrigins;
  /** Browsers are told to come over HTTPS only. */
  readonly production: boolean;
  readonly log: Logger;
  /** Who takes requests over that want to speak another protocol, at this path. */
  readonly upgrade?:
    | {
        readonly path: string;
        readonly take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
      }
    | undefined;
}

export interface Front {
  readonly port: number;
  /** Takes no new connection, lets requests in flight finish (10 s at most). */
  stop(): Promise<void>;
}

/** How long a client may take to send its headers, and a whole request; routes are stricter with bodies. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 };

const GIVEN_REQUEST_ID = /^[\w.-]{1,64}$/;

/** One node:http server for every route. Express 5 in its place cost 0.28 ms a request, more than the execution. */
export async function startFront(options: FrontOptions): Promise<Front> {
  const { port, host, routes, origins, production, log, upgrade } = options;
  const find = routeFinder(routes);
  let draining = false;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader(requestIdHeader, requestId);
    setSecurityHeaders(response, production);
    if (draining) response.setHeader('connection', 'close');
    try {
      const route = find(request);
      if (answerCors(request, response, route?.origins ?? origins)) return;
      if (route === undefined || request.method === 'OPTIONS') refuse(request, response, routes);
      else await route.handle(request, response, { requestId });
    } catch (error) {
      answerError(response, error, requestId, log);
    }
  };

  const server = createServer(patience, (request, response) => void serve(request, response));
  if (upgrade !== undefined) {
    server.on('upgrade', (request, socket, head) => {
      if (pathOf(request.url ?? '/') === upgrade.path) upgrade.take(request, socket, head);
      else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      draining = true;
      return stopServer(server);
    },
  };
}

/**
 * A caller's own id is kept so that its logs and ours can be joined, unless it could garble a log line.
 * Ours need not sort: a ULID, whose random bytes are drawn one by one, cost 5 % of a customer-360 request.
 */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[requestIdHeader];
  return typeof given === 'string' && GIVEN_REQUEST_ID.test(given) ? given : `req_${randomUUID()}`;
}

function routeFinder(routes: readonly Route[]): (request: IncomingMessage) => Route | undefined {
  const exact = new Map<string, Route>();
  const below: { prefix: string; route: Route }[] = [];
  for (const route of routes) {
    if (route.path.endsWith('/*'))
      below.push({ prefix: `${route.method} ${route.path.slice(0, -1)}`, route });
    else exact.set(`${route.method} ${route.path}`, route);
  }

  return ({ method = 'GET', url = '/', headers }) => {
    const asked = method === 'OPTIONS' ? (headers['access-control-request-method'] ?? method) : method;
    const key = `${asked === 'HEAD' ? 'GET' : asked} ${pathOf(url)}`;
    return exact.get(key) ?? below.find(({ prefix }) => key.startsWith(prefix))?.route;
  };
}

function refuse(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
): never {
  const path = pathOf(url);
  const allowed = routes.filter((route) => route.path === path).map((route) => route.method);
  if (allowed.length === 0) {
    throw new RapportError('NOT_FOUND', `Nothing is served at ${path.slice(0, 100)}.`);
  }
  response.setHeader('allow', allowed.join(', '));
  throw new HttpRefusal(405, `${path} takes ${allowed.join(' or ')}, not ${method}.`);
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
