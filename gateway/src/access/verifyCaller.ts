import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, Identity } from '@rapport/shared/access/caller.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { decodeJwt } from 'jose';
import { type BuiltInIssuer, ISSUER } from './builtInIssuer.ts';
import type { FindCredential, FindMembers, Member } from './credentials.ts';
import type { OidcVerifier } from './oidc.ts';

export interface CallerOptions {
  readonly findCredential: FindCredential;
  readonly findMembers: FindMembers;
  /** Null in production: only tokens of a real identity provider count there. */
  readonly issuer: BuiltInIssuer | null;
  /** Null where no identity provider is connected. */
  readonly oidc: OidcVerifier | null;
  readonly clock: Clock;
}

/** Whom a request acts for, by its headers. Asked again it tells what holds then: for subscriptions that stay open. */
export type VerifyCaller = (headers: IncomingHttpHeaders) => Promise<Caller>;

/** Which of their workspaces a person means: id or slug. */
const workspaceHeader = 'x-rapport-workspace';

/** A verified credential is believed this long; a revoked key, a removed member or a changed role so ends within it. */
const REMEMBER_MS = 3_000;
const MAX_REMEMBERED = 10_000;
/** A token that says much is 2 KB long. */
const MAX_TOKEN_CHARACTERS = 8_192;
/** Where a person belongs who is a member of nothing yet. */
const NOWHERE = 'ws_00000000000000000000000000';

interface Verified {
  readonly caller: Caller;
  readonly expiresAtMs: number;
}

interface Remembered {
  readonly verified: Promise<Verified>;
  readonly untilMs: number;
}

/**
 * Says whom a request acts for, by its bearer token: `rk_…` is a program's API key, anything else a person's access token.
 * Requests with one credential at the same time share one verification.
 */
export function createCallerVerification(options: CallerOptions): VerifyCaller {
  const remembered = new Map<string, Remembered>();
  return async (headers) => {
    const token = bearerOf(headers);
    const workspace = workspaceOf(headers);
    const key = `${workspace ?? ''} ${token}`;
    const nowMs = options.clock.now().getTime();
    const known = remembered.get(key);
    if (known !== undefined && known.untilMs > nowMs) {
      const { caller, expiresAtMs } = await known.verified;
      if (expiresAtMs > nowMs) return caller;
    }
    const verified = verify(token, workspace, options);
    if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(key, { verified, untilMs: nowMs + REMEMBER_MS });
    const forget = () => remembered.delete(key);
    // An outage or a slip must not be remembered, nor that somebody is a guest: they may be let in the next moment.
    verified.then(({ caller }) => caller.kind === 'guest' && forget(), forget);
    return (await verified).caller;
  };
}

function bearerOf({ authorization }: IncomingHttpHeaders): string {
  const [, token] = /^Bearer\s+([\w.~+/=-]+)\s*$/i.exec(authorization ?? '') ?? [];
  if (token !== undefined && token.length <= MAX_TOKEN_CHARACTERS) return token;
  if (token !== undefined) {
    throw new RapportError(
      'UNAUTHENTICATED',
      `The token has ${token.length} characters; ${MAX_TOKEN_CHARACTERS} are read.`,
    );
  }
  const given =
    authorization === undefined
      ? 'There is no Authorization header'
      : 'The Authorization header cannot be read';
  throw new RapportError('UNAUTHENTICATED', `${given}: send "Authorization: Bearer <token or API key>".`);
}

function workspaceOf(headers: IncomingHttpHeaders): string | undefined {
  const given = headers[workspaceHeader];
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && /^[\w-]{1,60}$/.test(given)) return given;
  throw new RapportError('BAD_USER_INPUT', `${workspaceHeader} must be the id or the slug of a workspace.`);
}

function verify(token: string, workspace: string | undefined, options: CallerOptions): Promise<Verified> {
  if (token.startsWith('rk_')) return verifyKey(token, workspace, options);
  if (token.startsWith('wk_')) {
    throw new RapportError(
      'UNAUTHENTICATED',
      'A write key only collects events. Send a token or an API key.',
    );
  }
  return verifyPerson(token, workspace, options);
}

async function verifyKey(
  token: string,
  workspace: string | undefined,
  { findCredential }: CallerOptions,
): Promise<Verified> {
  const credential = await findCredential('API_KEY', token);
  if (credential === null)
    throw new RapportError('UNAUTHENTICATED', 'The API key is unknown, expired or revoked.');
  const { id, workspaceId, slug, scopes } = credential;
  // A key belongs to one workspace: whoever names another one is not answered from this one by mistake.
  if (workspace !== undefined && workspace !== workspaceId && workspace !== slug) {
    throw new RapportError('FORBIDDEN', `The API key is not of the workspace that ${workspaceHeader} names.`);
  }
  const caller: Caller = { kind: 'apiKey', id, workspaceId, roles: [], grants: scopes, teammates: [] };
  return { caller, expiresAtMs: Number.POSITIVE_INFINITY };
}

async function verifyPerson(
  token: string,
  workspace: string | undefined,
  options: CallerOptions,
): Promise<Verified> {
  const { issuer, oidc, findMembers, clock } = options;
  if (issuer !== null && claimedIssuer(token) === ISSUER) {
    return verifyBuiltIn(token, workspace, { issuer, findMembers });
  }
  if (oidc === null) {
    const why =
      issuer === null
        ? 'Only API keys are accepted here: no identity provider is connected.'
        : 'The access token is invalid or has expired.';
    throw new RapportError('UNAUTHENTICATED', why);
  }
  const { expiresAtMs, ...identity } = await oidc.verify(token, clock.now());
  const { subject, email } = identity;
  const members = await findMembers({
    issuer: identity.issuer,
    subject,
    ...(email === undefined ? {} : { email }),
    ...(workspace === undefined ? {} : { workspace }),
  });
  const [member] = members;
  if (members.length > 1) throw chooseWorkspace(members);
  if (member !== undefined) return { caller: callerOf(member, identity), expiresAtMs };
  if (workspace !== undefined) throw notAMember(workspace);
  return { caller: guestOf(identity), expiresAtMs };
}

/** Roles and grants are looked up: a token lives for days, and what a person may do changes meanwhile. */
async function verifyBuiltIn(
  token: string,
  workspace: string | undefined,
  { issuer, findMembers }: Pick<CallerOptions, 'findMembers'> & { readonly issuer: BuiltInIssuer },
): Promise<Verified> {
  const { userId, workspaceId, expiresAtMs } = await issuer.verify(token).catch((cause) => {
    throw new RapportError('UNAUTHENTICATED', 'The access token is invalid or has expired.', { cause });
  });
  const [member] = await findMembers({ userId, workspace: workspaceId });
  if (member === undefined) {
    throw new RapportError(
      'UNAUTHENTICATED',
      'The access token is of somebody who is no active member any more.',
    );
  }
  if (workspace !== undefined && workspace !== member.workspaceId && workspace !== member.slug) {
    throw notAMember(workspace);
  }
  return { caller: callerOf(member), expiresAtMs };
}

/** Read without belief, only to know which issuer must verify it. */
function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined; // whoever verifies it says what is wrong
  }
}

function callerOf({ userId, workspaceId, roles, grants, teammates }: Member, identity?: Identity): Caller {
  const caller: Caller = { kind: 'user', id: userId, workspaceId, roles, grants, teammates };
  return identity === undefined ? caller : { ...caller, identity };
}

function guestOf(identity: Identity): Caller {
  return {
    kind: 'guest',
    id: identity.subject,
    workspaceId: NOWHERE,
    roles: [],
    grants: [],
    teammates: [],
    identity,
  };
}

function chooseWorkspace(members: readonly Member[]): RapportError {
  const slugs = members.map(({ slug }) => slug);
  const named = slugs.slice(0, 20).join(', ') + (slugs.length > 20 ? ', …' : '');
  return new RapportError(
    'BAD_USER_INPUT',
    `You are a member of several workspaces: say which one by the header ${workspaceHeader} (${named}).`,
  );
}

function notAMember(workspace: string): RapportError {
  return new RapportError(
    'FORBIDDEN',
    `You are no active member of the workspace "${workspace}" that ${workspaceHeader} names.`,
  );
}
