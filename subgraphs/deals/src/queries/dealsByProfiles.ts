import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import { dealTable } from '../storage/tables.ts';
import { type DealUnder, dealPageParams } from './dealPage.ts';

/** Deals that customers take part in as contacts: a page for every profile, newest first, in one statement. */
export function dealsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
): Promise<DealUnder[]> {
  return db.read<DealUnder>(
    workspaceId,
    `/* deals.dealsByProfiles */
     select key.id as key, deal.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(dealTable, 'd')} from deals d
       where d.id in (
           select member.deal_id from contact_profiles link
           join deal_contacts member on member.contact_id = link.contact_id
           where link.profile_id = key.id
         )
         and ($1::timestamptz is null or (d.opened_at, d.id) < ($1::timestamptz, $2::text))
       order by d.opened_at desc, d.id desc
       limit $3
     ) as deal`,
    [...dealPageParams(page), profileIds],
  );
}

export async function countDealsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* deals.countDealsByProfiles */
     select key.id as key, count(*)::int as count
     from unnest($1::text[]) as key(id) join deals d on d.id in (
           select member.deal_id from contact_profiles link
           join deal_contacts member on member.contact_id = link.contact_id
           where link.profile_id = key.id
         )
     group by key.id`,
    [profileIds],
  );
}
