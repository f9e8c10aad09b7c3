import type { Transaction } from '@rapport/shared/db/session.ts';
import { purchasePartOf, type ShopActivity } from '../domain/purchase.ts';
import { savePurchaseParts } from '../storage/purchaseStore.ts';

interface CustomerActivities {
  readonly profileId: string;
  readonly activities: readonly ShopActivity[];
}

/** Takes the orders and refunds out of what customers did. */
export async function recordPurchases(
  tx: Transaction,
  changes: readonly CustomerActivities[],
): Promise<void> {
  const parts = changes
    .flatMap(({ profileId, activities }) => activities.map((activity) => purchasePartOf(activity, profileId)))
    .filter((part) => part !== null);
  await savePurchaseParts(tx, parts);
}
