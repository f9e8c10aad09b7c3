import type { ServerResponse } from 'node:http';

/** For answers that are no pages: nothing in them is to be shown, framed or run. Pages set a policy of their own. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Two years, as browsers' preload lists ask; they heed it over HTTPS only, which a proxy speaks before us. */
const HTTPS_ONLY = 'max-age=63072000';

/** What every answer tells browsers; a route may say otherwise afterwards. */
export function setSecurityHeaders(response: ServerResponse, production: boolean): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('content-security-policy', NOTHING);
  if (production) response.setHeader('strict-transport-security', HTTPS_ONLY);
}
