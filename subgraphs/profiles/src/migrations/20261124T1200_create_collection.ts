import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const createCollection = migration('20261124T1200_create_collection', [
  // What became of the last events of a source. One row for all events of one batch and source: a row an event would cost
  // as much as its line on the timeline, and nobody reads more than the last thousand.
  `create table recent_batches (
     id text primary key,
     workspace_id text not null,
     source_id text not null,
     received_at timestamptz not null,
     event_count integer not null,
     events text not null
   )`,
  // Most rows are never read: parsing and compressing them took longer than everything else about them.
  `alter table recent_batches alter column events set storage external`,
  `create index recent_batches_newest on recent_batches (workspace_id, source_id, received_at desc, id desc)`,
  isolateByWorkspace('recent_batches'),
  openToWorker('profiles', 'recent_batches'),
  `create table tracking_plans (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     source_id text not null,
     name text not null,
     document jsonb not null,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     archived_at timestamptz
   )`,
  `create unique index tracking_plans_of_source on tracking_plans (workspace_id, source_id) where archived_at is null`,
  `create index tracking_plans_by_name on tracking_plans (workspace_id, name, id)`,
  isolateByWorkspace('tracking_plans'),
  // Events are judged by the version that was in force when they were received, also when they are judged again.
  `create table tracking_plan_versions (
     seq bigint generated always as identity primary key,
     workspace_id text not null,
     plan_id text not null references tracking_plans,
     version integer not null,
     source_id text not null,
     document jsonb,
     valid_from timestamptz not null,
     saved_by text not null,
     unique (plan_id, version)
   )`,
  `create index tracking_plan_versions_in_force on tracking_plan_versions (workspace_id, source_id, valid_from)`,
  isolateByWorkspace('tracking_plan_versions'),
  `create table source_settings (
     seq bigint generated always as identity primary key,
     workspace_id text not null,
     source_id text not null,
     version integer not null,
     settings jsonb not null,
     valid_from timestamptz not null,
     saved_by text not null,
     unique (workspace_id, source_id, version)
   )`,
  isolateByWorkspace('source_settings'),
  `create table inbound_hooks (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     source_id text not null,
     name text not null,
     scheme text not null,
     signature_header text,
     sealed_secret text not null,
     tolerance_seconds integer not null,
     delivery_header text,
     delivery_pointer text,
     items_pointer text,
     rules jsonb not null,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     archived_at timestamptz
   )`,
  `create index inbound_hooks_by_name on inbound_hooks (workspace_id, name, id)`,
  isolateByWorkspace('inbound_hooks'),
  openToWorker('profiles', 'inbound_hooks'),
  auditRows({ table: 'tracking_plans', entity: 'TrackingPlan' }),
  auditRows({ table: 'source_settings', entity: 'Source', key: 'source_id' }),
  auditRows({ table: 'inbound_hooks', entity: 'InboundHook', hidden: ['sealed_secret'] }),
]);
