/**
 * Who a request acts for. The gateway verifies credentials once and hands this to every part:
 * as a value within one process, as a signed internal token between processes.
 */
export interface Caller {
  /** `user`: a person with an access token; `apiKey`: a program; `system`: Rapport itself. */
  readonly kind: 'user' | 'apiKey' | 'system';
  /** Prefixed id of the user (`user_…`) or key (`key_…`); the part's name for `system`. */
  readonly id: string;
  /** The one workspace this request may touch (`ws_…`). */
  readonly workspaceId: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/** What travels with one request to a part, beside the caller. */
export interface RequestContext {
  readonly caller: Caller;
  /** Stands in logs, errors and audit rows of every part the request touches. */
  readonly requestId: string;
}

/** The caller as it stands in events and audit rows, as in `user:user_01J…`. */
export function actorOf(caller: Caller): string {
  return `${caller.kind}:${caller.id}`;
}
