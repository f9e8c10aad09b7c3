import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Purchase, PurchaseKind } from '../domain/purchase.ts';
import { purchaseTable } from '../storage/tables.ts';

export type PurchaseUnder = Purchase & { readonly key: string };

export function purchaseKeyset(purchase: Purchase): Keyset {
  return [purchase.occurredAt.toISOString(), purchase.id];
}

export function purchasesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Purchase[]> {
  return db.read(
    workspaceId,
    `/* deals.purchasesById */ select ${columnsOf(purchaseTable)} from purchases where id = any($1::text[])`,
    [ids],
  );
}

export async function findPurchase(
  db: Database,
  workspaceId: string,
  kind: PurchaseKind,
  number: string,
): Promise<Purchase | null> {
  const [purchase] = await db.read<Purchase>(
    workspaceId,
    `/* deals.findPurchase */ select ${columnsOf(purchaseTable)} from purchases
     where workspace_id = $1 and kind = $2 and number = $3`,
    [workspaceId, kind, number],
  );
  return purchase ?? null;
}

/** A page of orders and refunds for every profile, newest first, in one statement. */
export function purchasesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
): Promise<PurchaseUnder[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* deals.purchasesByProfiles */
     select purchase."profileId" as key, purchase.*
     from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(purchaseTable, 'p')} from purchases p
       where p.profile_id = key.id
         and ($2::timestamptz is null or (p.occurred_at, p.id) < ($2::timestamptz, $3::text))
       order by p.occurred_at desc, p.id desc
       limit $4
     ) as purchase`,
    [profileIds, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countPurchasesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* deals.countPurchasesByProfiles */
     select profile_id as key, count(*)::int as count from purchases where profile_id = any($1::text[]) group by profile_id`,
    [profileIds],
  );
}

export function lastOrdersByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<Purchase[]> {
  return db.read(
    workspaceId,
    `/* deals.lastOrdersByProfiles */
     select purchase.* from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(purchaseTable, 'p')} from purchases p
       where p.profile_id = key.id and p.kind = 'ORDER'
       order by p.occurred_at desc, p.id desc limit 1
     ) as purchase`,
    [profileIds],
  );
}
