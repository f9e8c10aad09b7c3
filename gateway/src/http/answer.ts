import type { ServerResponse } from 'node:http';
import { type ErrorCode, RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { OperationTooLarge, RateRefusal } from '../limits/refusals.ts';

export const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CURSOR_UNUSABLE: 410,
  SLOW_CONSUMER: 408,
  PAYLOAD_TOO_LARGE: 413,
  OPERATION_TOO_LARGE: 400,
  OPERATION_NOT_REGISTERED: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A refusal whose status says more than its code: 405 for a method, 415 for a media type. */
export class HttpRefusal extends RapportError {
  readonly status: number;

  constructor(status: number, message: string) {
    super('BAD_USER_INPUT', message);
    this.name = 'HttpRefusal';
    this.status = status;
  }
}

export function answerText(
  response: ServerResponse,
  status: number,
  contentType: string,
  text: string,
): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/**
 * The one form an error has when no operation ran: a GraphQL result without data, with `code` and `requestId`.
 * What is no `RapportError` is a fault: logged here once with its cause, masked for the caller.
 */
export function answerError(
  response: ServerResponse,
  error: unknown,
  requestId: string,
  log: Logger,
  status: number = statusFor(error),
): void {
  if (response.headersSent || response.destroyed) return;
  const known = error instanceof RapportError;
  if (!known) log.error({ requestId, err: error }, 'a request failed');
  const code = known ? error.code : 'INTERNAL';
  const message = known ? error.message : 'Internal error. The log holds the cause under the requestId.';
  if (code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  if (known && error.retryable) response.setHeader('retry-after', retryAfterOf(error));
  if (status === 408) response.setHeader('connection', 'close'); // the rest of the body is not waited for
  const details = error instanceof OperationTooLarge ? error.details : {};
  const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId, ...details } }] });
  answerText(response, status, 'application/json; charset=utf-8', body);
}

function statusFor(error: unknown): number {
  if (error instanceof HttpRefusal) return error.status;
  return statusOf[error instanceof RapportError ? error.code : 'INTERNAL'];
}

function retryAfterOf(error: RapportError): number {
  return error instanceof RateRefusal ? error.retryAfterSeconds : 1;
}
