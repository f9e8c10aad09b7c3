import type { Database } from '@rapport/shared/db/database.ts';

export type CredentialKind = 'API_KEY' | 'WRITE_KEY';

/** What a credential stands for. */
export interface Credential {
  readonly workspaceId: string;
  readonly slug: string;
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
    select w.id as "workspaceId", w.slug, k.id, array[]::text[] as roles, k.scopes, array[]::text[] as "allowedOrigins"
    from api_keys k join holder using (id) join workspaces w on w.id = k.workspace_id
    where k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`,
  WRITE_KEY: `/* workspace.findWriteKey */ ${holder('sources')}
    select w.id as "workspaceId", w.slug, s.id, array[]::text[] as roles, array[]::text[] as scopes,
      s.allowed_origins as "allowedOrigins"
    from sources s join holder using (id) join workspaces w on w.id = s.workspace_id
    where s.archived_at is null`,
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
