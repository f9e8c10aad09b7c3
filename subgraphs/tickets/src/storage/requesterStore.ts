import type { Transaction } from '@rapport/shared/db/session.ts';
import { spansOfAnchors } from '@rapport/shared/links/profileAnchors.ts';

/**
 * Keeps regroupings away until the transaction ends. Without it a ticket opened while its profile is being merged would
 * miss both the anchor, not yet written, and the move, already over. One lock a workspace and not one an anchor: a
 * regrouping may have thousands of these, and Postgres room for some thousand locks in all.
 */
export async function holdRegroupings(tx: Transaction): Promise<void> {
  await tx.query(
    `/* tickets.holdRegroupings */ select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`,
    [lockName(tx)],
  );
}

/** Waits until the tickets being opened at this moment are committed, and keeps further ones away until the transaction ends. */
export async function awaitOpenings(tx: Transaction): Promise<void> {
  await tx.query(`/* tickets.awaitOpenings */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    lockName(tx),
  ]);
}

/** Gives the tickets under some anchors to whom they belong by the time they were opened. */
export async function moveTickets(tx: Transaction, anchorIds: readonly string[]): Promise<void> {
  await tx.query(
    `/* tickets.moveTickets */
     update tickets set profile_id = span.profile_id
     from ${spansOfAnchors('$1::text[]')} as span
     where tickets.anchor_id = span.anchor_id and tickets.profile_id <> span.profile_id
       and tickets.opened_at >= span.valid_from and tickets.opened_at < span.valid_until`,
    [anchorIds],
  );
}

function lockName(tx: Transaction): string {
  return `regroupings ${tx.workspaceId}`;
}
