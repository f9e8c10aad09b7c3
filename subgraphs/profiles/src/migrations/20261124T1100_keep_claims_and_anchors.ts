import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/** Months of the timeline that are made ahead; what falls outside of all partitions goes into the default one. */
const MONTHS_AHEAD = 3;

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
  ...partitionedTimeline(),
  `alter table profiles drop constraint profiles_merged_into_fkey`,
]);

/** One index a partition, which is also the order of a page; a month is dropped at once when its time is over. */
function partitionedTimeline(): string[] {
  return [
    `alter table timeline_entries rename to timeline_entries_before`,
    `create table timeline_entries (
       workspace_id text not null,
       anchor_id text not null,
       occurred_at timestamptz not null,
       id text not null,
       kind text not null,
       name text not null,
       summary text not null,
       received_at timestamptz not null,
       origin text not null,
       subject_id text,
       properties jsonb not null,
       context jsonb,
       device_ids text[],
       message_id text,
       original_at timestamptz,
       sent_at timestamptz,
       primary key (anchor_id, occurred_at, id)
     ) partition by range (occurred_at)`,
    isolateByWorkspace('timeline_entries'),
    `create table timeline_entries_default partition of timeline_entries default`,
    isolateByWorkspace('timeline_entries_default'),
    // Runs as whoever migrated: the part's own roles may make nothing.
    `create function make_timeline_partition(month date) returns boolean language plpgsql security definer
       set search_path from current as $$
     declare
       first date := date_trunc('month', month);
       name text := 'timeline_entries_' || to_char(first, 'YYYY"m"MM');
       setting text := 'workspace_id = current_setting(''app.workspace_id'', true)';
     begin
       if to_regclass(name) is not null then return false; end if;
       execute format('create table %I (like timeline_entries including defaults including constraints)', name);
       execute format('alter table %I enable row level security', name);
       execute format('alter table %I force row level security', name);
       execute format('create policy workspace on %I using (%s) with check (%s)', name, setting, setting);
       -- An owner that is no superuser would not see the rows of any workspace.
       execute 'alter table timeline_entries_default no force row level security';
       execute format('with moved as (delete from timeline_entries_default where occurred_at >= %L and occurred_at < %L
         returning *) insert into %I select * from moved', first, first + interval '1 month', name);
       execute format('alter table timeline_entries attach partition %I for values from (%L) to (%L)',
         name, first, first + interval '1 month');
       execute 'alter table timeline_entries_default force row level security';
       return true;
     end $$`,
    `create function drop_timeline_partitions(before date) returns integer language plpgsql security definer
       set search_path from current as $$
     declare
       partition text;
       dropped integer := 0;
     begin
       for partition in
         select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'timeline_entries'::regclass and c.relname ~ '^timeline_entries_\\d{4}m\\d\\d$'
           and to_date(right(c.relname, 7), 'YYYY"m"MM') + interval '1 month' <= before
       loop
         execute format('drop table %I', partition);
         dropped := dropped + 1;
       end loop;
       return dropped;
     end $$`,
    `revoke all on function make_timeline_partition(date), drop_timeline_partitions(date) from public`,
    `grant execute on function make_timeline_partition(date), drop_timeline_partitions(date) to rapport_profiles_worker`,
    `select make_timeline_partition((date_trunc('month', now()) + n * interval '1 month')::date)
     from generate_series(-1, ${MONTHS_AHEAD}) as n`,
    `insert into timeline_entries (workspace_id, anchor_id, occurred_at, id, kind, name, summary, received_at, origin,
       subject_id, properties, context, message_id, original_at, sent_at)
     select workspace_id, coalesce((select p.merged_into from profiles p where p.id = e.profile_id), profile_id), occurred_at,
       id, kind, name, summary, received_at, origin, subject_id, properties, context, message_id, original_at, sent_at
     from timeline_entries_before e`,
    `drop table timeline_entries_before`,
  ];
}
