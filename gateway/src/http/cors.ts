import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AllowedOrigins } from '@rapport/shared/config/gatewaySettings.ts';

/** `*` stands for every other header of a request without credentials: each tracking SDK has some of its own. */
const ALLOWED_HEADERS =
  'authorization, content-type, x-request-id, idempotency-key, apollo-require-preflight, x-apollo-operation-name, *';

const EXPOSED_HEADERS = 'x-request-id, retry-after, ratelimit, ratelimit-policy, rapport-cost';

/**
 * Cross-origin answers. Credentials are never allowed: Rapport reads tokens from headers, not cookies, so a foreign
 * page can send only what it already knows, and `*` gives nothing away.
 * @returns true when the request was a preflight and is answered
 */
export function answerCors(
  request: IncomingMessage,
  response: ServerResponse,
  origins: AllowedOrigins,
): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (origins === '*') response.setHeader('access-control-allow-origin', '*');
  else {
    response.setHeader('vary', 'origin');
    if (origins.includes(origin)) response.setHeader('access-control-allow-origin', origin);
  }
  response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
    return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': ALLOWED_HEADERS,
    'access-control-max-age': '86400',
  });
  response.end();
  return true;
}
