import { createHash } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartSource } from '../parts/partSource.ts';

export type CredentialKind = 'API_KEY' | 'WRITE_KEY';

/** What a credential stands for, as the workspace part knows it. */
export interface Credential {
  readonly workspaceId: string;
  readonly slug: string;
  /** Of the API key or the source. */
  readonly id: string;
  /** What an API key may do, as grants. */
  readonly scopes: readonly string[];
  /** Pages that may send with a write key; any while there is none. */
  readonly allowedOrigins: readonly string[];
}

/** Looks a secret up; null when nobody holds it. Rejects with `UNAVAILABLE` when that cannot be told just now. */
export type FindCredential = (kind: CredentialKind, secret: string) => Promise<Credential | null>;

/** Whom a token names: a user of the built-in issuer, or a provider's subject with the mail it has verified. */
export interface MemberQuery {
  readonly userId?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly email?: string;
  /** Id or slug; every workspace when left out. */
  readonly workspace?: string;
}

export interface Member {
  readonly workspaceId: string;
  readonly slug: string;
  readonly userId: string;
  readonly roles: readonly string[];
  readonly grants: readonly string[];
  readonly teammates: readonly string[];
}

/** The active memberships of a person. Rejects with `UNAVAILABLE` when that cannot be told just now. */
export type FindMembers = (of: MemberQuery) => Promise<readonly Member[]>;

const CREDENTIAL = `query Credential($kind: CredentialKind!, $secretHash: String!) {
  credential(kind: $kind, secretHash: $secretHash) { workspaceId slug id scopes allowedOrigins }
}`;

const MEMBERS = `query Members($of: WorkspaceMemberQuery!) {
  workspaceMembers(of: $of) { workspaceId slug userId roles grants teammates }
}`;

const TIMEOUT_MS = 5_000;

/** The platform itself, before any workspace is known. */
export const systemCaller: Caller = {
  kind: 'system',
  id: 'gateway',
  workspaceId: 'ws_00000000000000000000000000',
  roles: [],
  grants: ['*:*:*'],
  teammates: [],
};

/** Asks the workspace part, which holds the hashes and the people; the fields are not part of the public graph. */
export function workspaceLookups(workspacePart: PartSource): {
  readonly findCredential: FindCredential;
  readonly findMembers: FindMembers;
} {
  const ask = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const { data, errors } = await workspacePart.fetch(
      { query, variables },
      { caller: systemCaller, requestId: newId('req'), deadlineAtMs: Date.now() + TIMEOUT_MS },
      true,
    );
    if (errors !== undefined || data === undefined || data === null) {
      throw new RapportError(
        'UNAVAILABLE',
        'Credentials cannot be checked just now. Repeat the request in a moment.',
        { cause: errors },
      );
    }
    return Object.values(data)[0];
  };
  return {
    findCredential: async (kind, secret) => {
      const secretHash = createHash('sha256').update(secret).digest('hex');
      return (await ask(CREDENTIAL, { kind, secretHash })) as Credential | null;
    },
    findMembers: async (of) => (await ask(MEMBERS, { of })) as readonly Member[],
  };
}
