import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

/**
 * Companies stand in a tree, have several domains, a size, a revenue and an owner. `company_domains` is the index that
 * Postgres lacks, unique over the elements of an array: a trigger keeps it, so that whoever writes `domains` is held to it.
 * Columns are filled by rewriting, and the index while the policy is not forced: a migrating login that is no superuser
 * would find no row otherwise.
 */
export const extendCompanies = migration('20261124T1300_extend_companies', [
  `alter table companies
     add column domains text[],
     add column parent_id text references companies,
     add column employees integer check (employees >= 0),
     add column revenue numeric check (revenue >= 0),
     add column revenue_currency text,
     add column addresses jsonb not null default '[]',
     add column owner_id text,
     add constraint companies_revenue check ((revenue is null) = (revenue_currency is null)),
     add constraint companies_own_parent check (parent_id <> id)`,
  `alter table companies alter column domains type text[]
     using case when domain is null then '{}'::text[] else array[domain] end`,
  `alter table companies alter column domains set not null, alter column domains set default '{}'`,
  `create table company_domains (
     workspace_id text not null,
     domain text not null,
     company_id text not null references companies on delete cascade,
     primary key (workspace_id, domain)
   )`,
  `create index company_domains_by_company on company_domains (company_id)`,
  `alter table companies no force row level security`,
  `insert into company_domains (workspace_id, domain, company_id)
   select workspace_id, domain, id from companies where domain is not null`,
  `alter table companies force row level security`,
  isolateByWorkspace('company_domains'),
  `create function index_company_domains() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       insert into company_domains (workspace_id, domain, company_id)
       select n.workspace_id, d.domain, n.id from new_rows n cross join unnest(n.domains) as d(domain);
     else
       delete from company_domains d using new_rows n
       where d.company_id = n.id and d.domain <> all (n.domains);
       insert into company_domains (workspace_id, domain, company_id)
       select n.workspace_id, d.domain, n.id
       from new_rows n join old_rows o on o.id = n.id cross join unnest(n.domains) as d(domain)
       where d.domain <> all (o.domains);
     end if;
     return null;
   end $$`,
  `create trigger index_inserted_domains after insert on companies referencing new table as new_rows
     for each statement execute function index_company_domains()`,
  `create trigger index_updated_domains after update on companies
     referencing old table as old_rows new table as new_rows
     for each statement execute function index_company_domains()`,
  `alter table companies drop column domain`,
  `create index companies_by_parent on companies (parent_id, lower(name), id) where parent_id is not null`,
  `create index companies_by_owner on companies (owner_id) where owner_id is not null`,
  narrowByReach('companies', 'company', 'owner_id = any($owners)'),
]);
