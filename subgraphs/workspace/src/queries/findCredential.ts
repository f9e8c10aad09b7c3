import type { Database } from '@rapport/shared/db/database.ts';

export type CredentialKind = 'API_KEY' | 'WRITE_KEY';

/** What a credential stands for. */
export interface Credential {
  readonly workspaceId: string;
  readonly id: string;
  readonly roles: string[];
  readonly scopes: string[];
  readonly allowedOrigins: string[];
}

/** Whoever has the secret, or had it until it was replaced a while ago. */
const holder = (table: string) => `
  with holder as (
    select id from ${table} where secret_hash = $1
    union all select holder_id from retired_secrets where secret_hash = $1 and until > $2::timestamptz
  )`;

const SQL: Readonly<Record<CredentialKind, string>> = {
  API_KEY: `/* workspace.findApiKey */ ${holder('api_keys')}
    select workspace_id as "workspaceId", id, array[]::text[] as roles, scopes, array[]::text[] as "allowedOrigins" from api_keys join holder using (id)
    where revoked_at is null and (expires_at is null or expires_at > $2)`,
  WRITE_KEY: `/* workspace.findWriteKey */ ${holder('sources')}
    select workspace_id as "workspaceId", id, array[]::text[] as roles, array[]::text[] as scopes, allowed_origins as "allowedOrigins"
    from sources join holder using (id) where archived_at is null`,
};

/** The one look-up that comes before a workspace is known; null for what is unknown, expired, revoked or archived. */
export async function findCredential(
  db: Database,
  kind: CredentialKind,
  secretHash: string,
  now: Date,
): Promise<Credential | null> {
  const [credential] = await db.asWorker((tx) => tx.query<Credential>(SQL[kind], [secretHash, now]));
  return credential ?? null;
}
