import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Contact } from '../domain/contact.ts';
import { contactTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface CompanyContactFilter {
  readonly includeFormer?: boolean | null | undefined;
}

/** Contacts who have a role at companies: a page for every company, by name, in one statement. */
export function contactsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
  page: PageRequest,
  { includeFormer }: CompanyContactFilter,
): Promise<(Contact & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.contactsByCompanies */
     select key.id as key, contact.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(contactTable, 'c')} from contacts c
       where c.id in (
           select r.contact_id from company_roles r
           where r.company_id = key.id and (r.until_date is null or $5::boolean))
         and ($1::text is null or (lower(c.display_name), c.id) > (lower($1::text), $2::text))
       order by lower(c.display_name), c.id
       limit $3
     ) as contact`,
    [...namePageParams(page), companyIds, includeFormer ?? false],
  );
}

export function countContactsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
  { includeFormer }: CompanyContactFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countContactsByCompanies */
     select r.company_id as key, count(distinct r.contact_id)::int as count
     from company_roles r join contacts c on c.id = r.contact_id
     where r.company_id = any($1::text[]) and (r.until_date is null or $2::boolean)
     group by r.company_id`,
    [companyIds, includeFormer ?? false],
  );
}
