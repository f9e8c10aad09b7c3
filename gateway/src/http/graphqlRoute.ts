import type { ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { asServer, carrierOf } from '@rapport/shared/telemetry/trace.ts';
import { purposeOf } from '../access/purpose.ts';
import type { RegisteredOperations } from '../access/registeredOperations.ts';
import type { AdmitCaller } from '../access/strangers.ts';
import type { GatewayContext } from '../context.ts';
import type { OperationGuard } from '../limits/operationGuard.ts';
import type { Spent } from '../limits/rateLimiter.ts';
import { OperationTooLarge } from '../limits/refusals.ts';
import { earlyErrors } from '../plugins/useErrors.ts';
import { answerError, answerText } from './answer.ts';
import { readBodyWithin } from './body.ts';
import { clientAddress } from './clientAddress.ts';
import { type Asked, askedOf, graphqlRequestOf, withText } from './graphqlRequest.ts';
import { type AutomaticOperations, operationTextOf } from './operationText.ts';
import type { Route } from './route.ts';

export interface GraphqlRouteOptions {
  readonly path: string;
  readonly server: ApolloServer<GatewayContext>;
  /** @throws RapportError `UNAUTHENTICATED`, `UNAVAILABLE` or `RATE_LIMITED` */
  readonly admitCaller: AdmitCaller;
  readonly guard: OperationGuard;
  readonly registered: RegisteredOperations;
  readonly automatic: AutomaticOperations;
  readonly log: Logger;
  readonly maxBodyBytes: number;
  /** Time from here to the last fetch's answer, the body included. */
  readonly timeoutMs: number;
  readonly trustedProxies: number;
}

/** GraphQL over HTTP: this file reads and writes HTTP and asks the limits, ApolloServer does everything between. */
export function graphqlRoutes(options: GraphqlRouteOptions): Route[] {
  const { path, server, log, maxBodyBytes, timeoutMs, trustedProxies } = options;

  const handle: Route['handle'] = async (request, response, { requestId }) => {
    const deadlineAtMs = Date.now() + timeoutMs;
    response.setHeader('cache-control', 'no-store');
    const body =
      request.method === 'POST' ? await readBodyWithin(timeoutMs, request, maxBodyBytes) : undefined;
    const ip = clientAddress(request, trustedProxies);
    // Before the operation is looked at: a stranger learns nothing of the schema, and 401 is the whole answer.
    const caller = await options.admitCaller(request.headers, ip);
    const context = { caller, requestId, deadlineAtMs, ip, purpose: purposeOf(request.headers) };
    const asked = graphqlRequestOf(request, body);
    let httpGraphQLRequest: HTTPGraphQLRequest;
    try {
      httpGraphQLRequest = await admit(options, asked, caller, response);
    } catch (error) {
      if (!(error instanceof OperationTooLarge)) throw error;
      return answerError(response, error, requestId, log, statusFor(asked));
    }
    const answer = await asServer('graphql', carrierOf(request.headers), () =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    if (answer.body.kind === 'chunked')
      throw new RapportError('INTERNAL', 'No operation of the gateway is chunked.');
    for (const [name, value] of answer.headers) {
      if (name !== 'content-type' && name !== 'cache-control') response.setHeader(name, value);
    }
    const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
    const { status = 200, body: answered } = answer;
    const text = status < 400 ? answered.string : earlyErrors(answered.string, context, log);
    answerText(response, status, contentType, text);
  };

  return [
    { method: 'GET', path, handle },
    { method: 'POST', path, handle },
  ];
}

/**
 * Finds the text, checks it and spends its cost; what is refused costs the caller one request all the same. Sets the
 * header fields that tell of it. Gives the request that ApolloServer runs.
 */
async function admit(
  { guard, registered, automatic }: GraphqlRouteOptions,
  request: HTTPGraphQLRequest,
  caller: Caller,
  response: ServerResponse,
): Promise<HTTPGraphQLRequest> {
  const spend = async (cost: number): Promise<void> => {
    const spent = await guard.trySpend(caller, cost);
    if (spent !== undefined) setRateFields(response, guard, spent);
    if (spent?.missing !== undefined) throw guard.refusalOf(spent);
  };
  try {
    const asked = askedOf(request);
    const { text, isRegistered } = await operationTextOf(asked, caller, registered, automatic);
    const cost = text === undefined ? 0 : costOf(asked, text, guard);
    response.setHeader('rapport-cost', cost);
    await spend(cost);
    return isRegistered && text !== undefined ? withText(request, text) : request;
  } catch (error) {
    if (error instanceof RapportError && error.code !== 'RATE_LIMITED') await spend(0);
    throw error;
  }
}

function costOf({ operationName, variables }: Asked, text: string, guard: OperationGuard): number {
  const document = guard.checkDocument(text);
  guard.checkVariables(variables);
  return document.costOf(operationName, variables);
}

function setRateFields(response: ServerResponse, { fields }: OperationGuard, spent: Spent): void {
  response.setHeader('ratelimit-policy', fields.policy);
  response.setHeader('ratelimit', fields.remainder(spent));
}

/** As `useSpecStatus` has it: who accepts no other type than JSON reads the body of a 200 only. */
function statusFor({ headers }: HTTPGraphQLRequest): number {
  return (headers.get('accept') ?? '').includes('application/graphql-response+json') ? 400 : 200;
}
