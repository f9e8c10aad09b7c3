import type { IncomingMessage, ServerResponse } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { createHandler, type RequestParams } from 'graphql-sse';
import type { AdmitCaller } from '../access/strangers.ts';
import { HttpRefusal } from '../http/answer.ts';
import { jsonOf } from '../http/graphqlRequest.ts';
import type { Connections } from './connections.ts';
import { EventStreamWriter } from './eventStreamWriter.ts';
import type { StreamLimits } from './limits.ts';
import type { RunOperation } from './operations.ts';
import { once, paced } from './paced.ts';
import { toldOf } from './refusals.ts';
import { Session } from './session.ts';

export interface EventStreamsOptions {
  readonly run: RunOperation;
  readonly admitCaller: AdmitCaller;
  readonly connections: Connections;
  readonly limits: StreamLimits;
  readonly log: Logger;
}

/** What one request carries through graphql-sse. */
interface Carried {
  readonly session: Session;
  readonly requestId: string;
  readonly writer: EventStreamWriter;
}

export interface StreamRequest {
  readonly requestId: string;
  /** Where it came from. */
  readonly ip: string;
  /** Of a POST. */
  readonly body: Buffer | undefined;
}

export function wantsEventStream({ headers: { accept } }: IncomingMessage): boolean {
  return accept !== undefined && /^text\/event-stream\s*(?:;|$)/i.test(accept.trim());
}

/**
 * GraphQL over server-sent events, one request for each operation ("distinct connections mode" of
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md).
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #writers = new Set<EventStreamWriter>();
  readonly #handler: ReturnType<typeof createHandler<undefined, Carried>>;
  #isStopping = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    this.#handler = createHandler<undefined, Carried>({
      authenticate: () => '',
      onSubscribe: ({ context }, params) => this.#run(params, context),
    });
  }

  /** Answers a request whose client wants a stream; resolves when the stream has ended. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    { requestId, ip, body }: StreamRequest,
  ): Promise<void> {
    if (this.#isStopping) throw new RapportError('UNAVAILABLE', 'The gateway is stopping. Subscribe again.');
    const { admitCaller, connections, limits } = this.#options;
    const session = await Session.open(request.headers, ip, admitCaller);
    let release: (() => void) | undefined;
    const writer = new EventStreamWriter(response, limits.stalledMs);
    this.#writers.add(writer);
    try {
      release = connections.take(session.caller, 'sse');
      const parsed = body === undefined ? undefined : jsonOf(request, body);
      await this.#answer(request, writer, { session, requestId, writer }, parsed);
    } finally {
      this.#writers.delete(writer);
      session.close();
      release?.();
    }
  }

  /** Ends every stream without the word that it is complete: clients come again then. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#writers].map((writer) => writer.cut()));
  }

  async #answer(
    request: IncomingMessage,
    writer: EventStreamWriter,
    context: Carried,
    body: unknown,
  ): Promise<void> {
    const [events, { status, headers }] = await this.#handler({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: {
        get: (name) => {
          if (name === 'accept') return 'text/event-stream';
          const value = request.headers[name];
          return Array.isArray(value) ? value.join(', ') : value;
        },
      },
      body: body as Record<string, unknown>,
      raw: undefined,
      context,
    });
    if (events === null || typeof events === 'string') throw new HttpRefusal(status, messageOf(events));
    await writer.write(events, { ...headers });
  }

  async #run({ query, operationName, variables }: RequestParams, carried: Carried) {
    const { session, requestId, writer } = carried;
    const { run, log } = this.#options;
    const outcome = await run({ query, operationName, variables: variables ?? {} }, session, requestId);
    switch (outcome.kind) {
      case 'stream':
        return paced(outcome.stream, writer, (error) => ({
          errors: [toldOf(error, session.caller, requestId, log)],
        }));
      case 'answer':
        return once(outcome.answer);
      case 'refused':
        return once({ errors: outcome.errors });
      default:
        return outcome satisfies never;
    }
  }
}

function messageOf(body: string | null): string {
  const parsed = JSON.parse(body ?? '{}') as { errors?: readonly { readonly message: string }[] };
  return parsed.errors?.[0]?.message ?? 'The request is none that can be answered with a stream.';
}
