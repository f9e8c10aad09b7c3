import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createSegments = migration('20260101T0900_create_segments', [
  `create table segments (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     name text not null,
     condition jsonb not null,
     created_at timestamptz not null,
     archived_at timestamptz
   )`,
  `create unique index segments_name on segments (workspace_id, lower(name)) where archived_at is null`,
  isolateByWorkspace('segments'),
  // No foreign keys on the next two: they are filled by the hundred thousand, and segments are never deleted.
  `create table memberships (
     workspace_id text not null,
     segment_id text not null,
     profile_id text not null,
     sequence integer not null,
     entered_at timestamptz not null,
     primary key (segment_id, profile_id)
   )`,
  `create index memberships_latest on memberships (segment_id, entered_at desc, profile_id desc)`,
  `create index memberships_by_profile on memberships (profile_id)`,
  isolateByWorkspace('memberships'),
  `create table membership_log (
     workspace_id text not null,
     segment_id text not null,
     segment_version integer not null,
     profile_id text not null,
     sequence integer not null,
     kind text not null check (kind in ('ENTERED', 'EXITED')),
     at timestamptz not null,
     cause text not null,
     primary key (segment_id, profile_id, sequence)
   )`,
  `create index membership_log_by_profile on membership_log (profile_id, at)`,
  isolateByWorkspace('membership_log'),
  `create function refuse_log_change() returns trigger language plpgsql as $$
   begin
     raise exception 'the membership log is append-only: % of % is refused', lower(tg_op), tg_table_name
       using errcode = 'restrict_violation';
   end $$`,
  `create trigger membership_log_is_only_added before update or delete or truncate on membership_log
     for each statement execute function refuse_log_change()`,
]);
