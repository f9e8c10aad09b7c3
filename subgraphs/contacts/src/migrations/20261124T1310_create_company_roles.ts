import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

/** As `newId` makes them, but for the time: hexadecimal digits are of ULID's alphabet too. */
const roleId = `'companyrole_' || upper(left(replace(gen_random_uuid()::text, '-', ''), 26))`;

/**
 * Who works for whom. `contacts.company_id` says which of a contact's companies is the primary one, and nothing else says
 * it, so there is never a second. That the contact has a present role there is held by a trigger, whoever writes the column.
 */
export const createCompanyRoles = migration('20261124T1310_create_company_roles', [
  `create table company_roles (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     contact_id text not null references contacts on delete cascade,
     company_id text not null references companies,
     role text not null check (role in ('EMPLOYEE', 'OWNER', 'BOARD_MEMBER', 'CONTRACTOR', 'ADVISOR', 'OTHER')),
     title text,
     from_date date,
     until_date date,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     check (from_date <= until_date)
   )`,
  `create unique index company_roles_present on company_roles (contact_id, company_id) where until_date is null`,
  `create index company_roles_by_company on company_roles (company_id, contact_id)`,
  `alter table contacts no force row level security`,
  `insert into company_roles (id, workspace_id, version, contact_id, company_id, role, title, created_at, updated_at)
   select ${roleId}, workspace_id, 1, id, company_id, 'EMPLOYEE', title, created_at, updated_at
   from contacts where company_id is not null`,
  `alter table contacts force row level security`,
  isolateByWorkspace('company_roles'),
  `create function give_primary_role() returns trigger language plpgsql as $$
   begin
     insert into company_roles (id, workspace_id, version, contact_id, company_id, role, title, created_at, updated_at)
     select ${roleId}, n.workspace_id, 1, n.id, n.company_id, 'EMPLOYEE', n.title, n.updated_at, n.updated_at
     from new_rows n where n.company_id is not null
     on conflict do nothing;
     return null;
   end $$`,
  `create trigger give_inserted_role after insert on contacts referencing new table as new_rows
     for each statement execute function give_primary_role()`,
  `create trigger give_updated_role after update on contacts referencing new table as new_rows
     for each statement execute function give_primary_role()`,
  auditRows({ table: 'company_roles', entity: 'CompanyRole', hidden: ['title'] }),
  narrowByReach(
    'company_roles',
    'contact',
    'exists (select from contacts c where c.id = contact_id and c.owner_id = any($owners))',
  ),
]);
