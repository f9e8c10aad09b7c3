import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/**
 * Identity as a fold over claims, and everything else under anchors (docs/decisions/0040 and 0041). What was known before
 * is taken over: each profile's identifiers become one claim, so that they stay together; its id is that of its first one.
 */
export const keepClaimsAndAnchors = migration('20261124T1100_keep_claims_and_anchors', [
  `alter table identifiers
     drop constraint identifiers_profile_id_fkey,
     add column id text,
     add column group_id text,
     add column held_until timestamptz,
     add column detached_at timestamptz,
     add column quarantined_at timestamptz`,
  `with founder as (
     select distinct on (profile_id) type, value, workspace_id, profile_id from identifiers
     order by profile_id, first_seen_at, type, value
   )
   update identifiers i set
     group_id = i.profile_id,
     id = case when f.type = i.type and f.value = i.value then i.profile_id
       else 'profile_' || upper(left(replace(gen_random_uuid()::text, '-', ''), 26)) end
   from founder f where f.profile_id = i.profile_id`,
  `alter table identifiers alter column id set not null, alter column group_id set not null`,
  `create unique index identifiers_id on identifiers (id)`,
  `create index identifiers_by_group on identifiers (group_id)`,
  // Whose a device is after it changed hands; until then it is identifiers.profile_id's.
  `create table bindings (
     workspace_id text not null,
     identifier_id text not null,
     valid_from timestamptz not null,
     valid_until timestamptz,
     profile_id text not null,
     primary key (identifier_id, valid_from)
   )`,
  `create index bindings_by_profile on bindings (profile_id)`,
  isolateByWorkspace('bindings'),
  // Where somebody else began to use a device: the first of each run of uses by one.
  `create table device_uses (
     workspace_id text not null,
     device_id text not null,
     begun_at timestamptz not null,
     anchor_id text not null,
     primary key (device_id, begun_at, anchor_id)
   )`,
  isolateByWorkspace('device_uses'),
  `create table claims (
     id text primary key,
     workspace_id text not null,
     group_id text not null,
     kind text not null check (kind in ('OBSERVED', 'MERGED')),
     identifier_ids text[] not null,
     claimed_at timestamptz not null,
     origin text not null,
     causation_id text not null,
     rules_version integer not null,
     actor text not null,
     revoked_at timestamptz
   )`,
  `create index claims_by_group on claims (group_id)`,
  isolateByWorkspace('claims'),
  `insert into claims (id, workspace_id, group_id, kind, identifier_ids, claimed_at, origin, causation_id, rules_version, actor)
   select 'claim_' || upper(left(replace(gen_random_uuid()::text, '-', ''), 26)), workspace_id, group_id, 'MERGED',
     array_agg(id order by id), min(first_seen_at), 'profiles', 'migration', 1, 'system:profiles'
   from identifiers group by workspace_id, group_id having count(*) > 1`,
  `create table separations (
     workspace_id text not null,
     a text not null,
     b text not null,
     merge_id text not null,
     separated_at timestamptz not null,
     actor text not null,
     primary key (a, b)
   )`,
  isolateByWorkspace('separations'),
  `create table identity_settings (
     workspace_id text primary key,
     version integer not null,
     rules jsonb not null,
     saved_at timestamptz not null
   )`,
  isolateByWorkspace('identity_settings'),
  `alter table profile_merges add column claim_id text, add column undone_at timestamptz, add column undone_by text`,
  // Traits stand under anchors, one row for each that told it; of a device, one for each telling, since it may change hands.
  `alter table traits drop constraint traits_profile_id_fkey, drop constraint traits_pkey`,
  `alter table traits rename column profile_id to anchor_id`,
  `alter table traits add column slot text not null default '', add column telling text not null default '',
     add column supplier text, add column basis text, add column confidence double precision`,
  `alter table traits add primary key (anchor_id, name, origin, slot)`,
  `alter table profiles drop constraint profiles_merged_into_fkey`,
]);
