import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Contact } from '../domain/contact.ts';
import { contactTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

/** Contacts who work for companies: a page for every company, by name, in one statement. */
export function contactsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
  page: PageRequest,
): Promise<(Contact & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.contactsByCompanies */
     select key.id as key, contact.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(contactTable, 'c')} from contacts c
       where c.company_id = key.id
         and ($1::text is null or (lower(c.display_name), c.id) > (lower($1::text), $2::text))
       order by lower(c.display_name), c.id
       limit $3
     ) as contact`,
    [...namePageParams(page), companyIds],
  );
}

export function countContactsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countContactsByCompanies */
     select company_id as key, count(*)::int as count from contacts
     where company_id = any($1::text[]) group by company_id`,
    [companyIds],
  );
}
