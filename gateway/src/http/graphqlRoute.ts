import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { asServer, carrierOf } from '@rapport/shared/telemetry/trace.ts';
import type { GatewayContext } from '../context.ts';
import { earlyErrors } from '../plugins/useErrors.ts';
import { type EventStreams, wantsEventStream } from '../subscriptions/eventStreams.ts';
import { answerText, HttpRefusal } from './answer.ts';
import { readBody } from './body.ts';
import type { Route } from './route.ts';

export interface GraphqlRouteOptions {
  readonly path: string;
  readonly server: ApolloServer<GatewayContext>;
  /** @throws RapportError `UNAUTHENTICATED` or `UNAVAILABLE` */
  readonly verifyCaller: (headers: IncomingMessage['headers']) => Promise<Caller>;
  readonly log: Logger;
  readonly maxBodyBytes: number;
  /** Time from here to the last fetch's answer. */
  readonly timeoutMs: number;
  /** Answers requests that want a stream of events; left out, none can be had. */
  readonly eventStreams: EventStreams | undefined;
}

/** GraphQL over HTTP: this file reads and writes HTTP, ApolloServer does everything between. */
export function graphqlRoutes(options: GraphqlRouteOptions): Route[] {
  const { path, server, verifyCaller, log, maxBodyBytes, timeoutMs } = options;

  const handle: Route['handle'] = async (request, response, { requestId }) => {
    if (options.eventStreams !== undefined && wantsEventStream(request)) {
      const body =
        request.method === 'POST' ? jsonOf(request, await readBody(request, maxBodyBytes)) : undefined;
      return options.eventStreams.handle(request, response, { requestId }, body);
    }
    const deadlineAtMs = Date.now() + timeoutMs;
    const httpGraphQLRequest = await graphqlRequestOf(request, maxBodyBytes);
    // Before the operation is looked at: a stranger learns nothing of the schema, and 401 is the whole answer.
    const caller = await verifyCaller(request.headers);
    const context = { caller, requestId, deadlineAtMs };
    const answer = await asServer('graphql', carrierOf(request.headers), () =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    if (answer.body.kind === 'chunked')
      throw new RapportError('INTERNAL', 'No operation of the gateway is chunked.');
    for (const [name, value] of answer.headers) {
      if (name !== 'content-type') response.setHeader(name, value);
    }
    const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
    const { status = 200, body } = answer;
    answerText(
      response,
      status,
      contentType,
      status < 400 ? body.string : earlyErrors(body.string, context, log),
    );
  };

  return [
    { method: 'GET', path, handle },
    { method: 'POST', path, handle },
  ];
}

async function graphqlRequestOf(request: IncomingMessage, maxBodyBytes: number): Promise<HTTPGraphQLRequest> {
  const { method = 'GET', url = '/' } = request;
  const query = url.indexOf('?');
  const body = method === 'POST' ? jsonOf(request, await readBody(request, maxBodyBytes)) : undefined;
  return { method, headers: headersOf(request), search: query === -1 ? '' : url.slice(query), body };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

function jsonOf({ headers }: IncomingMessage, body: Buffer): unknown {
  const contentType = headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    throw new HttpRefusal(415, `A GraphQL request is application/json, not "${contentType}".`);
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new RapportError('BAD_USER_INPUT', 'The body is no JSON.', { cause });
  }
}
