/**
 * Every code a client can see in `extensions.code`, with what it means. docs/errors.md repeats this table
 * and a test keeps the two equal.
 */
export const errorCodes = {
  UNAUTHENTICATED: 'No valid credential came with the request. Send a token or an API key.',
  FORBIDDEN: 'The caller is known but may not do this.',
  BAD_USER_INPUT: 'An argument or a header has a value that cannot be used; the message names it.',
  NOT_FOUND: 'The address or the entity does not exist in this workspace.',
  CURSOR_UNUSABLE:
    'What followed the cursor of a subscription is not kept any more, or the cursor is a foreign one. Read anew what you show and subscribe without it.',
  SLOW_CONSUMER:
    'A subscriber took its payloads more slowly than they came, and its stream was ended. Subscribe again with the last cursor.',
  PAYLOAD_TOO_LARGE: 'The request is larger than the limit the message names.',
  OPERATION_TOO_LARGE:
    'The operation is above a limit; the message names the limit, what was found and what is allowed. Ask for less, or in several requests.',
  OPERATION_NOT_REGISTERED: 'This workspace runs registered operations only, and this one is not registered.',
  RATE_LIMITED: 'Too much at once; wait for the time in Retry-After and repeat.',
  UNAVAILABLE: 'A part, the database or the event bus does not answer just now; repeat after Retry-After.',
  INTERNAL: 'A fault of Rapport. The message is masked; the log holds the cause under the requestId.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one exception type that reaches a caller as it is. Everything else is masked as `INTERNAL`. */
export class RapportError extends Error {
  readonly code: ErrorCode;
  /** Whether the same request may succeed when it is repeated unchanged. */
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RapportError';
    this.code = code;
    this.retryable = options.retryable ?? (code === 'UNAVAILABLE' || code === 'RATE_LIMITED');
  }
}

/** Postgres SQLSTATE classes and codes, and socket errors, after which the same work may succeed. */
const TRANSIENT = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '57014', // query_canceled (statement_timeout)
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53000', // insufficient_resources
  '53100', // disk_full: somebody gives it room, and nothing was lost
  '53200', // out_of_memory
  '53300', // too_many_connections
  '58030', // io_error
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT', // the Unix socket is gone while Postgres restarts
  'TIMEOUT',
  'CONNECTION_CLOSED',
  'DISCONNECT',
  '503', // NATS: no responders, JetStream is restarting
]);

/** Tells faults of the moment (repeat) from faults of the code or the data (do not). */
export function isTransient(error: unknown): boolean {
  if (error instanceof RapportError) return error.retryable;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (TRANSIENT.has(code) || code.startsWith('08')) return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  ) {
    return true;
  }
  return error.cause !== undefined && isTransient(error.cause);
}
