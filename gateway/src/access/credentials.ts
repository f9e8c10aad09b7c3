import { createHash } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartSource } from '../parts/partSource.ts';

export type CredentialKind = 'API_KEY' | 'WRITE_KEY';

/** What a credential stands for, as the workspace part knows it. */
export interface Credential {
  readonly workspaceId: string;
  /** Of the API key or the source. */
  readonly id: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}

/** Looks a secret up; null when nobody holds it. Rejects with `UNAVAILABLE` when that cannot be told just now. */
export type FindCredential = (kind: CredentialKind, secret: string) => Promise<Credential | null>;

const QUERY = `query Credential($kind: CredentialKind!, $secretHash: String!) {
  credential(kind: $kind, secretHash: $secretHash) { workspaceId id roles scopes }
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

/** Asks the workspace part, which holds the hashes; the field is not part of the public graph. */
export function credentialFinder(workspacePart: PartSource): FindCredential {
  return async (kind, secret) => {
    const secretHash = createHash('sha256').update(secret).digest('hex');
    const { data, errors } = await workspacePart.fetch(
      { query: QUERY, variables: { kind, secretHash } },
      { caller: systemCaller, requestId: newId('req'), deadlineAtMs: Date.now() + TIMEOUT_MS },
      true,
    );
    if (errors !== undefined || data === undefined || data === null) {
      throw new RapportError(
        'UNAVAILABLE',
        'Credentials cannot be checked just now. Repeat the request in a moment.',
        {
          cause: errors,
        },
      );
    }
    return data.credential as Credential | null;
  };
}
