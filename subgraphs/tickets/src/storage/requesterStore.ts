import type { Transaction } from '@rapport/shared/db/session.ts';

/**
 * Keeps merges of the profile away until the transaction ends. Without it a ticket opened while the profile is being
 * merged would miss both the redirect, not yet written, and the move, already over.
 */
export async function holdProfile(tx: Transaction, profileId: string): Promise<void> {
  await tx.query(`/* tickets.holdProfile */ select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [
    lockName(tx, profileId),
  ]);
}

/** Gives the tickets of a merged profile to the survivor, those included that are being opened at this moment. */
export async function moveTickets(
  tx: Transaction,
  fromProfileId: string,
  intoProfileId: string,
): Promise<void> {
  await tx.query(`/* tickets.takeProfile */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    lockName(tx, fromProfileId),
  ]);
  await tx.query(`/* tickets.moveTickets */ update tickets set profile_id = $2 where profile_id = $1`, [
    fromProfileId,
    intoProfileId,
  ]);
}

function lockName(tx: Transaction, profileId: string): string {
  return `profile ${tx.workspaceId} ${profileId}`;
}
