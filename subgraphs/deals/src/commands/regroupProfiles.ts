import type { Transaction } from '@rapport/shared/db/session.ts';
import { relinkContacts } from '@rapport/shared/links/contactProfiles.ts';
import { type AnchorSpans, recordAnchors } from '@rapport/shared/links/profileAnchors.ts';
import { movePurchases } from '../storage/purchaseStore.ts';

/** Gives purchases and contacts to whom they belong now, in four statements for any number of anchors. */
export async function regroupProfiles(tx: Transaction, anchors: readonly AnchorSpans[]): Promise<void> {
  const { anchorIds, touchedIds } = await recordAnchors(tx, anchors);
  await relinkContacts(tx, touchedIds);
  await movePurchases(tx, anchorIds);
}
