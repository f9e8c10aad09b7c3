import type { Transaction } from '@rapport/shared/db/session.ts';
import { relinkContacts } from '@rapport/shared/links/contactProfiles.ts';
import { type ProfileMerge, recordRedirects } from '@rapport/shared/links/profileRedirects.ts';

/** Gives the contacts of merged profiles to the survivors. Doing it again changes nothing. */
export async function rekeyProfiles(tx: Transaction, merges: readonly ProfileMerge[]): Promise<void> {
  await recordRedirects(tx, merges);
  for (const { from, into } of merges) await relinkContacts(tx, from, into);
}
