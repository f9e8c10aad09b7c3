import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type InternalSecret,
  type InternalVerifier,
  internalTokenHeader,
  internalVerifier,
  requestIdHeader,
} from '../access/internalToken.ts';
import { systemClock } from '../clock.ts';
import { type ErrorCode, RapportError } from '../errors.ts';
import { stopServer } from '../http/stopServer.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../telemetry/log.ts';
import { metrics } from '../telemetry/metrics.ts';
import { asServer, carrierOf } from '../telemetry/trace.ts';
import { type PartExecutor, type PartRequest, partExecutor } from './executePart.ts';
import type { Part } from './part.ts';

export interface ServePartOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** The address to listen on; this machine only unless said otherwise. */
  readonly host?: string;
  /** The secret shared with the gateway; several while one replaces another. */
  readonly internalSecret: InternalSecret;
  readonly log: Logger;
}

export interface ServedPart {
  /** Where the gateway fetches from, `/graphql` included. */
  readonly url: string;
  /** Refuses new requests, lets those in flight finish (10 s at most), then stops the part. */
  stop(): Promise<void>;
}

/** Fetches carry up to a few hundred keys; this leaves room for thousands. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Node's own 16 KiB hold the token of a caller with 300 teammates; these, one with 1,000 and many grants. */
const MAX_HEADER_BYTES = 64 * 1024;

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  UNAVAILABLE: 503,
};

/**
 * Serves one part alone over HTTP: `POST /graphql` for the gateway (with its internal token and nobody else),
 * `/healthz` (the process lives), `/readyz` (the part can answer), `/metrics`.
 */
export async function servePart(part: Part, options: ServePartOptions): Promise<ServedPart> {
  const { port, host = '127.0.0.1', internalSecret, log } = options;
  const verify = internalVerifier(part.name, internalSecret, systemClock);
  const execute = partExecutor(part, log);
  let draining = false;

  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    if (draining) response.setHeader('connection', 'close');
    answer(request, response).catch((error: unknown) => fail(request, response, error, log));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (request.url) {
      case '/graphql':
        return runFetch(request, response, execute, verify);
      case '/healthz':
        return send(response, 200, '{"status":"ok"}');
      case '/readyz':
        if (draining) throw new RapportError('UNAVAILABLE', `${part.name} is stopping.`);
        await part.ready();
        return send(response, 200, '{"status":"ready"}');
      case '/metrics':
        return send(response, 200, await metrics.metrics(), metrics.contentType);
      default:
        throw new RapportError('NOT_FOUND', `${part.name} serves /graphql, /healthz, /readyz and /metrics.`);
    }
  };

  await listen(server, port, host);
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      draining = true;
      await stopServer(server);
      await part.stop();
    },
  };
}

async function runFetch(
  request: IncomingMessage,
  response: ServerResponse,
  execute: PartExecutor,
  verify: InternalVerifier,
): Promise<void> {
  if (request.method !== 'POST') throw new RapportError('BAD_USER_INPUT', 'A fetch is a POST.');
  const token = request.headers[internalTokenHeader];
  if (typeof token !== 'string') {
    throw new RapportError('UNAUTHENTICATED', 'A part answers the gateway only; ask there.');
  }
  const believe = verify(token);
  const body = await bodyOf(request);
  const context = { ...believe(body), requestId: requestIdOf(request) };
  const fetch = fetchOf(body.toString('utf8'));
  const result = await asServer('fetch', carrierOf(request.headers), async () => execute(fetch, context));
  send(response, 200, JSON.stringify(result));
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[requestIdHeader];
  return typeof given === 'string' ? given : newId('req');
}

function fetchOf(body: string): PartRequest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (cause) {
    throw new RapportError('BAD_USER_INPUT', 'The body is no JSON.', { cause });
  }
  if (
    typeof parsed !== 'object' ||
    parsed === null ||
    !('query' in parsed) ||
    typeof parsed.query !== 'string'
  ) {
    throw new RapportError('BAD_USER_INPUT', 'The body lacks "query".');
  }
  return parsed as PartRequest;
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      if (bytes > MAX_BODY_BYTES) {
        reject(
          new RapportError(
            'PAYLOAD_TOO_LARGE',
            `The fetch has ${bytes} bytes; ${MAX_BODY_BYTES} are accepted.`,
          ),
        );
      } else resolve(only(chunks));
    });
    request.on('error', reject);
  });
}

/** Most bodies come in one piece, which needs no copy. */
function only(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  contentType = 'application/json',
): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown, log: Logger): void {
  if (response.headersSent || response.destroyed) return;
  const { code, message } = told(request, error, log);
  send(response, statusOf[code] ?? 500, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function told(request: IncomingMessage, error: unknown, log: Logger): { code: ErrorCode; message: string } {
  if (error instanceof RapportError) return error;
  const requestId = request.headers[requestIdHeader];
  if (request.url === '/readyz') {
    // The part passes on why the database or the bus is away; that is an outage, not a fault.
    log.warn({ err: error, requestId }, 'not ready');
    return { code: 'UNAVAILABLE', message: 'Not ready; the log says why.' };
  }
  log.error({ err: error, requestId }, 'a request failed');
  return { code: 'INTERNAL', message: 'Internal error.' };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
