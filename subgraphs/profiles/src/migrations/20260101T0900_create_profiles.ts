import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createProfiles = migration('20260101T0900_create_profiles', [
  `create table profiles (
     id text primary key,
     workspace_id text not null,
     first_seen_at timestamptz not null,
     last_seen_at timestamptz not null,
     merged_into text references profiles
   )`,
  `create index profiles_latest on profiles (workspace_id, last_seen_at desc, id desc) where merged_into is null`,
  `create index profiles_merged on profiles (merged_into) where merged_into is not null`,
  isolateByWorkspace('profiles'),
  `create table identifiers (
     workspace_id text not null,
     type text not null,
     value text not null,
     profile_id text not null references profiles,
     first_seen_at timestamptz not null,
     last_seen_at timestamptz not null,
     origin text not null,
     primary key (workspace_id, type, value)
   )`,
  `create index identifiers_by_profile on identifiers (profile_id)`,
  isolateByWorkspace('identifiers'),
  `create table profile_merges (
     id text primary key,
     workspace_id text not null,
     from_id text not null,
     into_id text not null,
     causation_id text not null,
     merged_at timestamptz not null
   )`,
  `create index profile_merges_into on profile_merges (into_id)`,
  isolateByWorkspace('profile_merges'),
  `create table traits (
     workspace_id text not null,
     profile_id text not null references profiles,
     name text not null,
     value jsonb not null,
     origin text not null,
     observed_at timestamptz not null,
     received_at timestamptz not null,
     primary key (profile_id, name)
   )`,
  isolateByWorkspace('traits'),
  // One timeline for everything: tracked events and CRM entries in one order. Rows are never rewritten;
  // a merged profile's entries are read through profiles.merged_into.
  `create table timeline_entries (
     id text primary key,
     workspace_id text not null,
     profile_id text not null,
     kind text not null,
     name text not null,
     summary text not null,
     occurred_at timestamptz not null,
     received_at timestamptz not null,
     origin text not null,
     subject_id text,
     properties jsonb not null,
     context jsonb,
     message_id text,
     original_at timestamptz,
     sent_at timestamptz
   )`,
  `create index timeline_entries_newest on timeline_entries (profile_id, occurred_at desc, id desc)`,
  isolateByWorkspace('timeline_entries'),
  // De-duplication by message id; apart from the timeline, which is to be partitioned by time.
  `create table received_messages (
     workspace_id text not null,
     message_id text not null,
     received_at timestamptz not null,
     primary key (workspace_id, message_id)
   )`,
  isolateByWorkspace('received_messages'),
]);
