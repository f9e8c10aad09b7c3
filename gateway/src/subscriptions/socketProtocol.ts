import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { CloseCode, type ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { AdmitCaller } from '../access/strangers.ts';
import { callerHeaders } from '../access/verifyCaller.ts';
import type { PlannedGraph } from '../supergraph.ts';
import type { Connections } from './connections.ts';
import type { Payload } from './deliver.ts';
import type { StreamLimits } from './limits.ts';
import type { Outcome, RunOperation } from './operations.ts';
import { toldOf } from './refusals.ts';
import { Session } from './session.ts';
import { reasonWithin } from './socket.ts';

export interface ProtocolOptions {
  readonly graph: PlannedGraph;
  readonly run: RunOperation;
  readonly admitCaller: AdmitCaller;
  readonly connections: Connections;
  readonly limits: StreamLimits;
  readonly log: Logger;
}

type Params = Record<string, unknown> | undefined;

/** What one socket knows beside what graphql-ws keeps. */
export interface Held {
  readonly socket: WebSocket;
  /** Of the request that became the socket. */
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  session?: Session;
  /** Gives the caller's connection back. */
  release?: () => void;
}

type Ran = Exclude<Outcome, { readonly kind: 'refused' }>;

/** "Try again later" of https://www.iana.org/assignments/websocket: clients do. */
const TRY_AGAIN_LATER = 1013;

/** What graphql-ws asks of us: whose socket it is, and what becomes of an operation. */
export function socketProtocol(options: ProtocolOptions): ServerOptions<Params, Held> {
  const { graph, run, limits, log } = options;
  return {
    connectionInitWaitTimeout: limits.initTimeoutMs,
    onConnect: ({ connectionParams, extra }) => admit(options, extra, connectionParams),
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      const { session } = extra;
      if (session === undefined) return [new GraphQLError('Nobody is there.')];
      const requestId = `req_${randomUUID()}`;
      if (Object.keys(subscriptions).length > limits.operationsPerSocket) {
        const refused = new RapportError(
          'RATE_LIMITED',
          `One WebSocket carries ${limits.operationsPerSocket} operations at a time.`,
        );
        return [toldOf(refused, session.caller, requestId, log)];
      }
      const outcome = await run(payload, session, requestId);
      if (outcome.kind === 'refused') return outcome.errors;
      return argsOf(graph, payload, outcome);
    },
    execute: (args) => resultOf(args),
    subscribe: (args) => resultOf(args),
    onError: ({ extra: { session } }, _id, _payload, errors) =>
      errors.map((error) => {
        const { requestId } = error.extensions;
        if (typeof requestId === 'string' || session === undefined) return error.toJSON();
        return toldOf(error, session.caller, `req_${randomUUID()}`, log).toJSON();
      }),
  };
}

/** @returns false for a credential that is none: graphql-ws closes with 4403 */
async function admit(
  { admitCaller, connections }: ProtocolOptions,
  held: Held,
  params: Params,
): Promise<boolean> {
  const { socket } = held;
  let session: Session;
  try {
    session = await Session.open({ ...held.headers, ...callerHeadersOf(params) }, held.ip, admitCaller);
  } catch (error) {
    if (error instanceof RapportError && !error.retryable) {
      socket.close(CloseCode.Forbidden, reasonWithin(error.message));
    } else socket.close(TRY_AGAIN_LATER, 'The credential cannot be checked just now.');
    return false;
  }
  if (socket.readyState !== socket.OPEN) {
    session.close();
    return false;
  }
  held.session = session;
  session.ended.addEventListener('abort', () => {
    const reason: unknown = session.ended.reason;
    if (!(reason instanceof RapportError)) return;
    const code = reason.code === 'UNAVAILABLE' ? TRY_AGAIN_LATER : CloseCode.Forbidden;
    socket.close(code, reasonWithin(reason.message));
  });
  try {
    held.release = connections.take(session.caller, 'websocket');
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    socket.close(CloseCode.TooManyInitialisationRequests, reasonWithin(message));
    return false;
  }
}

/** Browsers set no headers on a WebSocket: they say the same in `connection_init`, in any case of letters. */
function callerHeadersOf(params: Params): IncomingHttpHeaders {
  const lower = Object.entries(params ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return callerHeaders(
    Object.fromEntries(
      lower.filter((each): each is readonly [string, string] => typeof each[1] === 'string'),
    ),
  );
}

/** graphql-ws executes nothing itself: what it gets as context is what has come out already. */
function argsOf(
  graph: PlannedGraph,
  { operationName, variables }: { operationName?: string | null | undefined; variables?: Params | null },
  ran: Ran,
): ExecutionArgs {
  return {
    schema: graph.setting().schema,
    document: ran.read.document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: ran,
  };
}

function resultOf({ contextValue }: ExecutionArgs): AsyncGenerator<Payload> | ExecutionResult {
  const ran = contextValue as Ran;
  return ran.kind === 'stream' ? ran.stream : ran.answer;
}
