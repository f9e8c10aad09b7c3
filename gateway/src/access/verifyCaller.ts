import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { BuiltInIssuer } from './builtInIssuer.ts';
import type { FindCredential } from './credentials.ts';

export interface CallerOptions {
  readonly findCredential: FindCredential;
  /** Null in production: only tokens of a real identity provider count there. */
  readonly issuer: BuiltInIssuer | null;
  readonly clock: Clock;
}

/** A verified credential is believed this long; a revoked key so ends within it. */
const REMEMBER_MS = 3_000;
const MAX_REMEMBERED = 10_000;

interface Remembered {
  readonly caller: Promise<Caller>;
  readonly untilMs: number;
}

/**
 * Says whom a request acts for, by its bearer token: `rk_…` is a program's API key, anything else a person's access token.
 * Requests with one credential at the same time share one verification.
 */
export function createCallerVerification(
  options: CallerOptions,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  const remembered = new Map<string, Remembered>();
  return (headers) => {
    const token = bearerOf(headers);
    const nowMs = options.clock.now().getTime();
    const known = remembered.get(token);
    if (known !== undefined && known.untilMs > nowMs) return known.caller;
    const caller = verify(token, options);
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(token, { caller, untilMs: nowMs + REMEMBER_MS });
    caller.catch(() => remembered.delete(token)); // an outage or a slip must not be remembered
    return caller;
  };
}

function bearerOf({ authorization }: IncomingHttpHeaders): string {
  const [, token] = /^Bearer\s+([\w.~+/=-]+)\s*$/i.exec(authorization ?? '') ?? [];
  if (token !== undefined) return token;
  const given =
    authorization === undefined
      ? 'There is no Authorization header'
      : 'The Authorization header cannot be read';
  throw new RapportError('UNAUTHENTICATED', `${given}: send "Authorization: Bearer <token or API key>".`);
}

async function verify(token: string, { findCredential, issuer }: CallerOptions): Promise<Caller> {
  if (token.startsWith('rk_')) {
    const credential = await findCredential('API_KEY', token);
    if (credential === null)
      throw new RapportError('UNAUTHENTICATED', 'The API key is unknown, expired or revoked.');
    const { id, workspaceId, roles, scopes } = credential;
    return { kind: 'apiKey', id, workspaceId, roles, grants: scopes, teammates: [] };
  }
  if (issuer === null) {
    throw new RapportError(
      'UNAUTHENTICATED',
      'Only API keys are accepted here: no identity provider is connected.',
    );
  }
  try {
    const { userId, workspaceId, roles } = await issuer.verify(token);
    return { kind: 'user', id: userId, workspaceId, roles, grants: ['*:*:*'], teammates: [] };
  } catch (cause) {
    throw new RapportError('UNAUTHENTICATED', 'The access token is invalid or has expired.', { cause });
  }
}
