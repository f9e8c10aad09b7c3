import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createContacts = migration('20260101T0900_create_contacts', [
  `create table companies (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     name text not null,
     domain text,
     industry text,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create unique index companies_domain on companies (workspace_id, domain) where domain is not null`,
  `create index companies_by_name on companies (workspace_id, lower(name), id)`,
  isolateByWorkspace('companies'),
  `create table contacts (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     first_name text,
     last_name text,
     display_name text not null,
     emails text[] not null,
     phones text[] not null,
     title text,
     lifecycle_stage text not null check (lifecycle_stage in (
       'SUBSCRIBER', 'LEAD', 'MARKETING_QUALIFIED', 'SALES_QUALIFIED',
       'OPPORTUNITY', 'CUSTOMER', 'EVANGELIST', 'OTHER'
     )),
     company_id text references companies,
     owner_id text,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create index contacts_by_name on contacts (workspace_id, lower(display_name), id)`,
  `create index contacts_by_company on contacts (company_id, lower(display_name), id) where company_id is not null`,
  isolateByWorkspace('contacts'),
]);
