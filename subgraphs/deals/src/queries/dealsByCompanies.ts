import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import { dealTable } from '../storage/tables.ts';
import { type DealUnder, dealPageParams } from './dealPage.ts';

/** Deals with companies: a page for every company, newest first, in one statement. */
export function dealsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
  page: PageRequest,
): Promise<DealUnder[]> {
  return db.read<DealUnder>(
    workspaceId,
    `/* deals.dealsByCompanies */
     select key.id as key, deal.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(dealTable, 'd')} from deals d
       where d.company_id = key.id
         and ($1::timestamptz is null or (d.opened_at, d.id) < ($1::timestamptz, $2::text))
       order by d.opened_at desc, d.id desc
       limit $3
     ) as deal`,
    [...dealPageParams(page), companyIds],
  );
}

export async function countDealsByCompanies(
  db: Database,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* deals.countDealsByCompanies */
     select key.id as key, count(*)::int as count
     from unnest($1::text[]) as key(id) join deals d on d.company_id = key.id
     group by key.id`,
    [companyIds],
  );
}
