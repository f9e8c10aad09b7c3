import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import { dealTable } from '../storage/tables.ts';
import { type DealUnder, dealPageParams } from './dealPage.ts';

/** Deals that contacts take part in: a page for every contact, newest first, in one statement. */
export function dealsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
  page: PageRequest,
): Promise<DealUnder[]> {
  return db.read<DealUnder>(
    workspaceId,
    `/* deals.dealsByContacts */
     select key.id as key, deal.*
     from unnest($4::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(dealTable, 'd')} from deals d
       where d.id in (select member.deal_id from deal_contacts member where member.contact_id = key.id)
         and ($1::timestamptz is null or (d.opened_at, d.id) < ($1::timestamptz, $2::text))
       order by d.opened_at desc, d.id desc
       limit $3
     ) as deal`,
    [...dealPageParams(page), contactIds],
  );
}

export async function countDealsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* deals.countDealsByContacts */
     select key.id as key, count(*)::int as count
     from unnest($1::text[]) as key(id) join deals d on d.id in (select member.deal_id from deal_contacts member where member.contact_id = key.id)
     group by key.id`,
    [contactIds],
  );
}
