import { isolateByWorkspace, migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const addRotation = migration('20261124T1010_add_rotation', [
  // What meant everything before scopes were grants. An owner of the table who is no superuser sees rows of all
  // workspaces only while its security is not forced.
  `alter table api_keys no force row level security`,
  `update api_keys set scopes = array_replace(scopes, '*', '*:*:*') where '*' = any(scopes)`,
  `alter table api_keys force row level security`,
  `alter table api_keys add column last_used_at timestamptz`,
  `alter table sources
     add column allowed_origins text[] not null default '{}',
     add column archived_at timestamptz`,
  `create table retired_secrets (
     workspace_id text not null,
     secret_hash text primary key,
     holder_id text not null,
     until timestamptz not null
   )`,
  `create index retired_secrets_by_holder on retired_secrets (holder_id)`,
  isolateByWorkspace('retired_secrets'),
  openToWorker('workspace', 'retired_secrets'),
]);
