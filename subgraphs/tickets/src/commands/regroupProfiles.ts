import type { Transaction } from '@rapport/shared/db/session.ts';
import { relinkContacts } from '@rapport/shared/links/contactProfiles.ts';
import { type AnchorSpans, recordAnchors } from '@rapport/shared/links/profileAnchors.ts';
import { awaitOpenings, moveTickets } from '../storage/requesterStore.ts';

/** Gives tickets and contacts to whom they belong now, in five statements for any number of anchors. */
export async function regroupProfiles(tx: Transaction, anchors: readonly AnchorSpans[]): Promise<void> {
  await awaitOpenings(tx);
  const { anchorIds, touchedIds } = await recordAnchors(tx, anchors);
  await relinkContacts(tx, touchedIds);
  await moveTickets(tx, anchorIds);
}
