import type { Transaction } from '@rapport/shared/db/session.ts';
import { relinkContacts } from '@rapport/shared/links/contactProfiles.ts';
import { type ProfileMerge, recordRedirects, survivorsOf } from '@rapport/shared/links/profileRedirects.ts';
import { movePurchases } from '../storage/purchaseStore.ts';

/**
 * Gives what belonged to merged profiles to the survivors. Doing it again changes nothing, and a merge heard after
 * its survivor's own still leads to the end of the chain.
 */
export async function rekeyProfiles(tx: Transaction, merges: readonly ProfileMerge[]): Promise<void> {
  await recordRedirects(tx, merges);
  const merged = merges.map((merge) => merge.from);
  const survivor = await survivorsOf(tx, merged);
  for (const from of merged) {
    await relinkContacts(tx, from, survivor(from));
    await movePurchases(tx, from, survivor(from));
  }
}
