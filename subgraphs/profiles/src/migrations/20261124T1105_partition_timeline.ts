import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/** Months of the timeline that are made ahead; what falls outside of all partitions goes into the default one. */
const MONTHS_AHEAD = 3;

/** Runs as whoever migrated, since the part's own roles may make nothing; so does the other. */
const makePartition = `create function make_timeline_partition(month date) returns boolean language plpgsql security definer
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
       -- Whoever writes waits at this table, before a partition is chosen for the row: one chosen before would refuse it
       -- afterwards. Readers wait as well: one that goes on to write would wait for us, and we for it.
       lock table only timeline_entries in access exclusive mode;
       -- An owner that is no superuser would not see the rows of any workspace.
       execute 'alter table timeline_entries_default no force row level security';
       execute format('with moved as (delete from timeline_entries_default where occurred_at >= %L and occurred_at < %L
         returning *) insert into %I select * from moved', first, first + interval '1 month', name);
       execute format('alter table timeline_entries attach partition %I for values from (%L) to (%L)',
         name, first, first + interval '1 month');
       execute 'alter table timeline_entries_default force row level security';
       return true;
     end $$`;

const dropPartitions = `create function drop_timeline_partitions(before date) returns integer language plpgsql security definer
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
     end $$`;

/** One index a partition, which is also the order of a page; a month is dropped at once when its time is over. */
export const partitionTimeline = migration('20261124T1105_partition_timeline', [
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
  makePartition,
  dropPartitions,
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
]);
