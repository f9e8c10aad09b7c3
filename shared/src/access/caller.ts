/**
 * Who a request acts for. The gateway verifies credentials once and hands this to every part:
 * as a value within one process, as a signed internal token between processes.
 */
export interface Caller {
  /**
   * `user`: a member of the workspace; `apiKey`: a program; `system`: Rapport itself; `guest`: a person whose access
   * token is good and who is a member of no workspace yet.
   */
  readonly kind: 'user' | 'apiKey' | 'system' | 'guest';
  /** Prefixed id of the user (`user_…`) or key (`key_…`); the part's name for `system`, the token's subject for `guest`. */
  readonly id: string;
  /** The one workspace this request may touch (`ws_…`). */
  readonly workspaceId: string;
  readonly roles: readonly string[];
  /** What the caller may do, as `part:entity:action` with `*` for any and `@own` or `@team` where it reaches less than all. */
  readonly grants: readonly string[];
  /** Users (`user_…`) in one of the caller's teams, itself included: how far a grant with `@team` reaches. */
  readonly teammates: readonly string[];
  /** Who the identity provider says it is; for people only. */
  readonly identity?: Identity;
}

/** A person as an identity provider knows it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider says that it has verified it. */
  readonly email?: string;
  readonly name?: string;
}

/** What travels with one request to a part, beside the caller. */
export interface RequestContext {
  readonly caller: Caller;
  /** Stands in logs, errors and audit rows of every part the request touches. */
  readonly requestId: string;
  /** What the caller wants personal data for, where it says so: the key of a purpose, as in `email_marketing`. */
  readonly purpose?: string | undefined;
  /** The address the request came from, for the audit log. */
  readonly ip?: string | undefined;
  /** The instant (ms since 1970) after which nobody waits for the answer any more. */
  readonly deadlineAtMs?: number | undefined;
}

/** The caller as it stands in events and audit rows, as in `user:user_01J…`. */
export function actorOf(caller: Caller): string {
  return `${caller.kind}:${caller.id}`;
}
