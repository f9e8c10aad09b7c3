import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AllowedOrigins } from '@rapport/shared/config/gatewaySettings.ts';

/** What the front has worked out before a route runs. */
export interface RouteContext {
  /** Stands in the answer's `x-request-id` header, in logs and in errors. */
  readonly requestId: string;
}

/** One more address on the gateway's port: a collection call, the landing page, a download. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** An exact path (`/v1/batch`), or everything below one when it ends in `/*` (`/assets/*`). */
  readonly path: string;
  /** Browser origins that may call it, where they differ from the gateway's: trackers run on the customers' sites. */
  readonly origins?: AllowedOrigins;
  /**
   * Answers the request in full. CORS headers and `x-request-id` are already set; the body is unread.
   * A thrown `RapportError` is answered with its code, anything else masked as `INTERNAL` and logged.
   */
  handle(request: IncomingMessage, response: ServerResponse, context: RouteContext): Promise<void> | void;
}
