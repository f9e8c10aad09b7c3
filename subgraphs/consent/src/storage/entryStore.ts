import type { Transaction } from '@rapport/shared/db/session.ts';
import type { ConsentEntry } from '../domain/consent.ts';
import { entryTable } from './tables.ts';

/**
 * Lets one line of a customer's ledger be written at a time, so that the times they were recorded at,
 * and the events that tell them, come in the order of the lines. There is no row of the profile here to lock.
 */
export async function lockLedger(tx: Transaction, profileId: string): Promise<void> {
  await tx.query(`/* consent.lockLedger */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `ledger ${tx.workspaceId} ${profileId}`,
  ]);
}

export async function addEntry(tx: Transaction, entry: ConsentEntry): Promise<void> {
  await tx.insert(entryTable, { ...entry, workspaceId: tx.workspaceId });
}
