import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

/** Sorts by time and, of one instant, in the order of writing: paging needs no other column. */
const changeId = (at: string) =>
  `'change_' || upper(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')
     || lpad(to_hex(nextval('lifecycle_changes_seq')), 14, '0'))`;

const tracked = (alias: string) =>
  `(values ('LIFECYCLE_STAGE', ${alias}.lifecycle_stage), ('LEAD_STATUS', ${alias}.lead_status)) as`;

/**
 * What else is known of a person, and the history of its stage and status. The history is written by a trigger: an import,
 * a merge or a conversion cannot forget it. Who and why is what the audit log says too, see `binding.ts`.
 */
export const extendContacts = migration('20261124T1320_extend_contacts', [
  `alter table contacts
     add column email_details jsonb not null default '{}',
     add column phone_details jsonb not null default '{}',
     add column addresses jsonb not null default '[]',
     add column language text,
     add column time_zone text,
     add column source text,
     add column lead_status text check (lead_status in (
       'NEW', 'ATTEMPTED', 'IN_PROGRESS', 'UNQUALIFIED', 'BAD_TIMING', 'CONNECTED'
     )),
     add column do_not_contact boolean not null default false`,
  `create sequence lifecycle_changes_seq`,
  `create table lifecycle_changes (
     id text primary key,
     workspace_id text not null,
     contact_id text not null references contacts on delete cascade,
     field text not null check (field in ('LIFECYCLE_STAGE', 'LEAD_STATUS')),
     from_value text,
     to_value text,
     changed_at timestamptz not null,
     changed_by text not null,
     cause text not null
   )`,
  `create index lifecycle_changes_by_contact on lifecycle_changes (contact_id, id desc)`,
  `alter table contacts no force row level security`,
  `insert into lifecycle_changes (id, workspace_id, contact_id, field, to_value, changed_at, changed_by, cause)
   select ${changeId('updated_at')}, workspace_id, id, 'LIFECYCLE_STAGE', lifecycle_stage, updated_at, 'system:contacts', 'migration'
   from contacts`,
  `alter table contacts force row level security`,
  isolateByWorkspace('lifecycle_changes'),
  `create function keep_lifecycle() returns trigger language plpgsql as $$
   declare
     facts jsonb := nullif(current_setting('app.audit', true), '')::jsonb;
     actor text := coalesce(facts ->> 'actor', 'system:contacts');
     action text := coalesce(facts ->> 'action', 'system');
   begin
     if tg_op = 'INSERT' then
       insert into lifecycle_changes (id, workspace_id, contact_id, field, to_value, changed_at, changed_by, cause)
       select ${changeId('n.updated_at')}, n.workspace_id, n.id, f.field, f.value, n.updated_at, actor, action
       from new_rows n cross join lateral ${tracked('n')} f(field, value)
       where f.value is not null;
     else
       insert into lifecycle_changes
         (id, workspace_id, contact_id, field, from_value, to_value, changed_at, changed_by, cause)
       select ${changeId('n.updated_at')}, n.workspace_id, n.id, f.field, b.value, f.value, n.updated_at, actor, action
       from new_rows n
       join old_rows o on o.id = n.id
       cross join lateral ${tracked('n')} f(field, value)
       join lateral ${tracked('o')} b(field, value) on b.field = f.field
       where b.value is distinct from f.value;
     end if;
     return null;
   end $$`,
  `create trigger keep_first_lifecycle after insert on contacts referencing new table as new_rows
     for each statement execute function keep_lifecycle()`,
  `create trigger keep_next_lifecycle after update on contacts
     referencing old table as old_rows new table as new_rows
     for each statement execute function keep_lifecycle()`,
  narrowByReach(
    'lifecycle_changes',
    'contact',
    'exists (select from contacts c where c.id = contact_id and c.owner_id = any($owners))',
  ),
  // What the audit log never shows of a contact has grown.
  `drop trigger audit_insert on contacts`,
  `drop trigger audit_update on contacts`,
  `drop trigger audit_delete on contacts`,
  auditRows({
    table: 'contacts',
    entity: 'Contact',
    hidden: [
      'first_name',
      'last_name',
      'display_name',
      'emails',
      'phones',
      'email_details',
      'phone_details',
      'addresses',
    ],
  }),
]);
