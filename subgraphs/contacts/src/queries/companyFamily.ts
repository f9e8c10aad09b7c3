import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Company } from '../domain/company.ts';
import { companyTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

type Keyed<Row> = Row & { readonly key: string };

export interface CompanyRollup {
  readonly companies: number;
  readonly contacts: number;
}

/** Everything above companies, the nearest first, in one statement. */
export function ancestorsByCompanies(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Keyed<Company>[]> {
  return db.read(
    workspaceId,
    `/* contacts.ancestorsByCompanies */
     with recursive line(key, id, steps) as (
       select c.id, c.parent_id, 1 from companies c where c.id = any($1::text[])
       union all
       select line.key, c.parent_id, line.steps + 1 from line join companies c on c.id = line.id
     )
     select line.key, ${columnsOf(companyTable, 'c')} from line join companies c on c.id = line.id
     order by line.key, line.steps`,
    [ids],
  );
}

/** Companies right below others: a page for every company, by name, in one statement. */
export function childrenByCompanies(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
  page: PageRequest,
): Promise<Keyed<Company>[]> {
  return db.read(
    workspaceId,
    `/* contacts.childrenByCompanies */
     select key.id as key, child.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(companyTable, 'c')} from companies c
       where c.parent_id = key.id
         and ($1::text is null or (lower(c.name), c.id) > (lower($1::text), $2::text))
       order by lower(c.name), c.id
       limit $3
     ) as child`,
    [...namePageParams(page), ids],
  );
}

export function countChildrenByCompanies(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countChildrenByCompanies */
     select parent_id as key, count(*)::int as count from companies
     where parent_id = any($1::text[]) group by parent_id`,
    [ids],
  );
}

/**
 * The trees below companies, counted in one statement for all of them. Somebody who works at two companies of a tree counts
 * once in it.
 */
export function rollupsByCompanies(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Keyed<CompanyRollup>[]> {
  return db.read(
    workspaceId,
    `/* contacts.rollupsByCompanies */
     with recursive tree(key, id) as (
       select id, id from companies where id = any($1::text[])
       union all
       select tree.key, c.id from tree join companies c on c.parent_id = tree.id
     )
     select tree.key, (count(distinct tree.id) - 1)::int as companies, count(distinct c.id)::int as contacts
     from tree
     left join company_roles r on r.company_id = tree.id and r.until_date is null
     left join contacts c on c.id = r.contact_id
     group by tree.key`,
    [ids],
  );
}
