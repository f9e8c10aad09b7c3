import type { ServerResponse } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { answerText, HttpRefusal, statusOf } from '../http/answer.ts';
import { Backlogged } from './backlog.ts';
import type { Rejected, Warned } from './batch.ts';
import { requestsRefused } from './metrics.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RETRY_AFTER_SECONDS = '1';

/** What SDKs look for, and beside it, where some messages were not taken or do nothing, which and why. */
export function answerAccepted(
  response: ServerResponse,
  rejected: readonly Rejected[] = [],
  warned: readonly Warned[] = [],
): void {
  const more = {
    ...(rejected.length === 0 ? {} : { rejected }),
    ...(warned.length === 0 ? {} : { warnings: warned }),
  };
  answerText(response, 200, JSON_TYPE, JSON.stringify({ success: true, ...more }));
}

/**
 * A whole request refused, in the form of Segment's API. 400, 401, 413 and 415 make SDKs drop it, so they are only for
 * what can never pass; the rest makes them come again.
 */
export function answerRefused(
  response: ServerResponse,
  error: unknown,
  requestId: string,
  log: Logger,
): void {
  if (response.headersSent || response.destroyed) return;
  const known = error instanceof RapportError;
  if (!known) log.error({ requestId, err: error }, 'collection failed');
  const code = known ? error.code : 'INTERNAL';
  const status = error instanceof HttpRefusal ? error.status : statusOf[code];
  if (known && status === 503) log.warn({ requestId, err: error }, 'collection refused');
  if (known && error.retryable) {
    const seconds = error instanceof Backlogged ? String(error.retryAfterSeconds) : RETRY_AFTER_SECONDS;
    response.setHeader('retry-after', seconds);
  }
  if (status === 408) response.setHeader('connection', 'close'); // the rest of the body is not waited for
  if (status === 401) response.setHeader('www-authenticate', 'Basic');
  requestsRefused.inc({ status });
  const message = known ? error.message : 'Internal error; repeat this later.';
  answerText(response, status, JSON_TYPE, JSON.stringify({ success: false, code, message, requestId }));
}
