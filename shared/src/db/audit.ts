import { type Migration, migration } from './migrate.ts';

/** Entries in one event: an import of thousands of rows must not make an event that the bus cannot carry. */
const ENTRIES_AN_EVENT = 200;

/** Columns that say nothing about what was changed. */
const BESIDE_THE_POINT = ['workspace_id', 'version', 'updated_at'];

/**
 * The function behind every audit trigger of a part. It acts only in transactions that act for a caller (`app.audit`,
 * see `binding.ts`), and writes into the part's outbox, so that a change and its audit entries are committed together.
 * Statement triggers with transition tables: a statement over 10,000 rows is 50 events, and a row costs no call of its own.
 */
export const auditMigration: Migration = migration('20261124T0900_create_audit', [
  `create function audit_rows() returns trigger language plpgsql as $$
   declare
     facts jsonb;
     entity text := tg_argv[0];
     key text := tg_argv[1];
     hidden text[] := string_to_array(tg_argv[2], ',');
     shown_at timestamptz := clock_timestamp();
   begin
     if coalesce(current_setting('app.audit', true), '') = '' then return null; end if;
     facts := current_setting('app.audit', true)::jsonb;
     if tg_op = 'INSERT' then
       perform tell_audit(facts, tg_table_schema, entity, key, hidden, shown_at,
         null, (select jsonb_agg(to_jsonb(n)) from new_rows n));
     elsif tg_op = 'DELETE' then
       perform tell_audit(facts, tg_table_schema, entity, key, hidden, shown_at,
         (select jsonb_agg(to_jsonb(o)) from old_rows o), null);
     else
       perform tell_audit(facts, tg_table_schema, entity, key, hidden, shown_at,
         (select jsonb_agg(to_jsonb(o)) from old_rows o), (select jsonb_agg(to_jsonb(n)) from new_rows n));
     end if;
     return null;
   end $$`,
  `create function tell_audit(
     facts jsonb, part text, entity text, key text, hidden text[], shown_at timestamptz, old_rows jsonb, new_rows jsonb
   ) returns void language sql as $$
     with changes as (
       select coalesce(o.value, '{}') as old, coalesce(n.value, '{}') as new, o.value is null as is_new, n.value is null as is_gone
       from jsonb_array_elements(old_rows) as o full join jsonb_array_elements(new_rows) as n
         on n.value ->> key = o.value ->> key
     ), differences as (
       select coalesce(new ->> key, old ->> key) as id, is_new, is_gone, old, new, array(
         select column_name from jsonb_object_keys(old || new) as column_name
         where old -> column_name is distinct from new -> column_name
           and column_name <> all (array['${BESIDE_THE_POINT.join("', '")}'])
           and not (is_new and new -> column_name = 'null')
           and not (is_gone and old -> column_name = 'null')
         order by column_name
       ) as changed
       from changes
     ), entries as (
       select (row_number() over (order by id) - 1) / ${ENTRIES_AN_EVENT} as chunk, id, jsonb_build_object(
         'at', to_char(shown_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'actor', facts -> 'actor',
         'action', facts -> 'action',
         'entity', entity,
         'entityId', id,
         'changed', to_jsonb(changed),
         'before', case when is_new then null else (
           select coalesce(jsonb_object_agg(c, old -> c), '{}') from unnest(changed) as c where c <> all (hidden)) end,
         'after', case when is_gone then null else (
           select coalesce(jsonb_object_agg(c, new -> c), '{}') from unnest(changed) as c where c <> all (hidden)) end
       ) as entry
       from differences where cardinality(changed) > 0
     ), events as (
       select chunk, min(id) as subject, jsonb_agg(entry order by id) as entries,
         'evt_' || upper(left(replace(gen_random_uuid()::text, '-', ''), 26)) as event_id
       from entries group by chunk
     )
     insert into outbox (id, workspace_id, subject, envelope)
     select event_id, workspace, 'audit.entry.recorded.v1.' || workspace, jsonb_build_object(
       'specversion', '1.0',
       'id', event_id,
       'source', '/' || part,
       'type', 'audit.entry.recorded.v1',
       'subject', events.subject,
       'time', to_char(shown_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'datacontenttype', 'application/json',
       'workspaceid', workspace,
       'actor', facts -> 'actor',
       'data', jsonb_build_object(
         'entries', entries, 'requestId', facts -> 'requestId', 'ip', facts -> 'ip', 'purpose', facts -> 'purpose')
     )::text
     from events, current_setting('app.workspace_id') as workspace order by chunk
   $$`,
]);

export interface AuditedTable {
  readonly table: string;
  /** The entity as the graph calls it, as in `Deal`. */
  readonly entity: string;
  /** The column that holds the entity's id; `id` when left out. */
  readonly key?: string;
  /** Columns of personal or sensitive data: named among what changed, never shown. */
  readonly hidden?: readonly string[];
}

/** Has the audit log tell of every change that a caller makes to a table; `auditMigration` must have run. */
export function auditRows({ table, entity, key = 'id', hidden = [] }: AuditedTable): string {
  const call = `for each statement execute function audit_rows('${entity}', '${key}', '${hidden.join(',')}')`;
  return `
    create trigger audit_insert after insert on ${table} referencing new table as new_rows ${call};
    create trigger audit_update after update on ${table}
      referencing old table as old_rows new table as new_rows ${call};
    create trigger audit_delete after delete on ${table} referencing old table as old_rows ${call}`;
}
