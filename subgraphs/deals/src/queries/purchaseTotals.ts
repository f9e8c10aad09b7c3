import type { Database } from '@rapport/shared/db/database.ts';
import type { PurchaseKind } from '../domain/purchase.ts';

/** Orders and refunds in one currency; sums are exact decimal text. */
export interface PurchaseTotals {
  readonly currency: string;
  readonly orderCount: number;
  readonly refundCount: number;
  readonly ordered: string;
  readonly refunded: string;
  readonly net: string;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

export interface PurchaseFilter {
  readonly kind?: PurchaseKind | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

const TOTALS = `
  currency,
  count(*) filter (where kind = 'ORDER')::int as "orderCount",
  count(*) filter (where kind = 'REFUND')::int as "refundCount",
  coalesce(sum(total) filter (where kind = 'ORDER'), 0) as "ordered",
  coalesce(sum(total) filter (where kind = 'REFUND'), 0) as "refunded",
  sum(case kind when 'ORDER' then total else -total end) as "net",
  min(occurred_at) as "firstAt",
  max(occurred_at) as "lastAt"`;

export function purchaseTotals(
  db: Database,
  workspaceId: string,
  filter: PurchaseFilter,
): Promise<PurchaseTotals[]> {
  return db.read(
    workspaceId,
    `/* deals.purchaseTotals */
     select ${TOTALS} from purchases
     where ($1::text is null or kind = $1)
       and ($2::timestamptz is null or occurred_at >= $2)
       and ($3::timestamptz is null or occurred_at < $3)
     group by currency order by currency`,
    [filter.kind ?? null, filter.from ?? null, filter.until ?? null],
  );
}

export function purchaseTotalsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<(PurchaseTotals & { key: string })[]> {
  return db.read(
    workspaceId,
    `/* deals.purchaseTotalsByProfiles */
     select profile_id as key, ${TOTALS} from purchases
     where profile_id = any($1::text[]) group by profile_id, currency order by currency`,
    [profileIds],
  );
}
