import type { Database } from '@rapport/shared/db/database.ts';

export type CredentialKind = 'API_KEY' | 'WRITE_KEY';

/** What a credential stands for. */
export interface Credential {
  readonly workspaceId: string;
  readonly id: string;
  readonly roles: string[];
  readonly scopes: string[];
}

const SQL: Readonly<Record<CredentialKind, string>> = {
  API_KEY: `/* workspace.findApiKey */
    select workspace_id as "workspaceId", id, array['integration'] as roles, scopes from api_keys
    where secret_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2::timestamptz)`,
  WRITE_KEY: `/* workspace.findWriteKey */
    select workspace_id as "workspaceId", id, array[]::text[] as roles, array['collect'] as scopes from sources
    where secret_hash = $1 and $2::timestamptz is not null`,
};

/** The one look-up that comes before a workspace is known; null for what is unknown, expired or revoked. */
export async function findCredential(
  db: Database,
  kind: CredentialKind,
  secretHash: string,
  now: Date,
): Promise<Credential | null> {
  const [credential] = await db.asWorker((tx) => tx.query<Credential>(SQL[kind], [secretHash, now]));
  return credential ?? null;
}
