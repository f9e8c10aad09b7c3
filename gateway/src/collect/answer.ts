import type { ServerResponse } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { answerText, HttpRefusal, statusOf } from '../http/answer.ts';
import type { Rejected } from './batch.ts';
import { requestsRefused } from './metrics.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RETRY_AFTER_SECONDS = '1';

/** What SDKs look for, and beside it, where some messages were not taken, which and why. */
export function answerAccepted(response: ServerResponse, rejected: readonly Rejected[] = []): void {
  const text =
    rejected.length === 0 ? '{"success":true}' : JSON.stringify({ success: true, rejected: [...rejected] });
  answerText(response, 200, JSON_TYPE, text);
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
  if (known && error.retryable) response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  if (status === 408) response.setHeader('connection', 'close'); // the rest of the body is not waited for
  if (status === 401) response.setHeader('www-authenticate', 'Basic');
  requestsRefused.inc({ status });
  const message = known ? error.message : 'Internal error; repeat this later.';
  answerText(response, status, JSON_TYPE, JSON.stringify({ success: false, code, message, requestId }));
}
