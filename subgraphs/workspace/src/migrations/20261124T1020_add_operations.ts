import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const addOperations = migration('20261124T1020_add_operations', [
  `alter table workspaces add column require_registered_operations boolean not null default false`,
  `create table operations (
     workspace_id text not null,
     sha256 text not null,
     name text not null,
     text text not null,
     created_at timestamptz not null,
     primary key (workspace_id, sha256)
   )`,
  `create index operations_by_name on operations (workspace_id, name, sha256)`,
  isolateByWorkspace('operations'),
]);
