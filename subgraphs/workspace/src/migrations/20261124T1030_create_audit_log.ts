import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createAuditLog = migration('20261124T1030_create_audit_log', [
  `create table audit_entries (
     workspace_id text not null,
     seq integer not null,
     id text not null unique,
     at timestamptz not null,
     recorded_at timestamptz not null,
     actor text not null,
     action text not null,
     entity text not null,
     entity_id text,
     changed text[] not null,
     before jsonb,
     after jsonb,
     request_id text not null,
     ip text,
     purpose text,
     key_id text not null,
     previous_hash text not null,
     hash text not null,
     primary key (workspace_id, seq)
   )`,
  `create index audit_entries_by_entity on audit_entries (workspace_id, entity_id, seq)`,
  `create index audit_entries_by_actor on audit_entries (workspace_id, actor, seq)`,
  `create index audit_entries_by_request on audit_entries (workspace_id, request_id, seq)`,
  `create index audit_entries_by_time on audit_entries (workspace_id, at, seq)`,
  isolateByWorkspace('audit_entries'),
  // As in the consent ledger: a trigger and not missing grants, so that it stops the owner of the table as well.
  `create function refuse_audit_change() returns trigger language plpgsql as $$
   begin
     raise exception 'the audit log is append-only: % of % is refused', lower(tg_op), tg_table_name
       using errcode = 'restrict_violation';
   end $$`,
  `create trigger audit_entries_are_only_added before update or delete or truncate on audit_entries
     for each statement execute function refuse_audit_change()`,
  // The last place of each log: whoever appends holds its row, so that places have no gap and one order.
  `create table audit_heads (
     workspace_id text primary key,
     seq integer not null,
     hash text not null
   )`,
  isolateByWorkspace('audit_heads'),
]);
