import type { Transaction } from '@rapport/shared/db/session.ts';
import { derivedId } from '@rapport/shared/ids.ts';
import { ownerAt, spansOfAnchors } from '@rapport/shared/links/profileAnchors.ts';
import { minorDigitsOf } from '@rapport/shared/money.ts';
import type { PurchasePart } from '../domain/purchase.ts';

/**
 * Adds shares of purchases and recomputes the purchases they belong to: four statements for any number of shares.
 * A share told again replaces itself; the purchase is always the sum of its shares.
 */
export async function savePurchaseParts(tx: Transaction, parts: readonly PurchasePart[]): Promise<void> {
  const shares = new Map<string, PurchasePart & { purchaseId: string }>();
  for (const part of parts) {
    const purchaseId = derivedId('purchase', tx.workspaceId, part.kind, part.number);
    shares.set(`${purchaseId} ${part.part}`, { ...part, purchaseId });
  }
  const rows = [...shares.values()];
  if (rows.length === 0) return;
  await insertPurchases(tx, rows);
  await tx.query(
    `/* deals.savePurchaseParts */
     insert into purchase_parts (workspace_id, purchase_id, part, event_id, total, line_count, occurred_at)
     select $1, * from unnest($2::text[], $3::int[], $4::text[], $5::numeric[], $6::int[], $7::timestamptz[])
     on conflict (purchase_id, part) do update
       set event_id = excluded.event_id, total = excluded.total,
           line_count = excluded.line_count, occurred_at = excluded.occurred_at`,
    [
      tx.workspaceId,
      rows.map((row) => row.purchaseId),
      rows.map((row) => row.part),
      rows.map((row) => row.eventId),
      rows.map((row) => row.total),
      rows.map((row) => row.lineCount),
      rows.map((row) => row.occurredAt),
    ],
  );
  await sumPurchases(tx, rows);
}

/**
 * An order is paid in the currency's smallest unit: prices of a tenth of a penny are summed exactly, then rounded once.
 * Whose it is goes by its anchor at the order's own time, which only the sum knows: parts come in any order.
 */
async function sumPurchases(
  tx: Transaction,
  rows: readonly (PurchasePart & { purchaseId: string })[],
): Promise<void> {
  const digits = new Map(rows.map((row) => [row.purchaseId, minorDigitsOf(row.currency)]));
  await tx.query(
    `/* deals.sumPurchases */
     update purchases
     set total = round(sums.total, sums.digits), line_count = sums.line_count, occurred_at = sums.occurred_at,
       profile_id = coalesce(${ownerAt('purchases.anchor_id', 'sums.occurred_at')}, purchases.profile_id)
     from (
       select purchase_id, digits, sum(total) as total, sum(line_count)::int as line_count, min(occurred_at) as occurred_at
       from unnest($1::text[], $2::int[]) as touched(id, digits)
       join purchase_parts on purchase_id = touched.id
       group by purchase_id, digits
     ) as sums
     where purchases.id = sums.purchase_id`,
    [[...digits.keys()], [...digits.values()]],
  );
}

/** The rows first, locked in one order, so that two batches with shares of one order do not deadlock. */
async function insertPurchases(
  tx: Transaction,
  rows: readonly (PurchasePart & { purchaseId: string })[],
): Promise<void> {
  const first = new Map(rows.map((row) => [row.purchaseId, row]));
  const ordered = [...first.values()].sort((a, b) => (a.purchaseId < b.purchaseId ? -1 : 1));
  await tx.query(
    `/* deals.insertPurchases */
     insert into purchases (
       workspace_id, id, kind, number, anchor_id, profile_id, currency, total, line_count, occurred_at
     )
     select $1, *, 0, 0, now() from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     on conflict (id) do update
       set anchor_id = excluded.anchor_id, profile_id = excluded.profile_id, currency = excluded.currency`,
    [
      tx.workspaceId,
      ordered.map((row) => row.purchaseId),
      ordered.map((row) => row.kind),
      ordered.map((row) => row.number),
      ordered.map((row) => row.anchorId),
      ordered.map((row) => row.profileId),
      ordered.map((row) => row.currency),
    ],
  );
}

/** Gives the purchases under some anchors to whom they belong by their time. */
export async function movePurchases(tx: Transaction, anchorIds: readonly string[]): Promise<void> {
  await tx.query(
    `/* deals.movePurchases */
     update purchases set profile_id = span.profile_id
     from ${spansOfAnchors('$1::text[]')} as span
     where purchases.anchor_id = span.anchor_id and purchases.profile_id <> span.profile_id
       and purchases.occurred_at >= span.valid_from and purchases.occurred_at < span.valid_until`,
    [anchorIds],
  );
}
