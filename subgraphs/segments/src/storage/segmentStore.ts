import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Segment } from '../domain/segment.ts';
import { segmentTable } from './tables.ts';

/**
 * Lets one writer of facts and memberships in a workspace work at a time, until its transaction ends. A segment is so
 * defined between two batches of events: each customer is found by its fill or by the next batch, and never by both.
 * One lock and not one a customer, for the events of a workspace come in their order through one consumer anyway.
 */
export async function lockMemberships(tx: Transaction): Promise<void> {
  await tx.query(`/* segments.lockMemberships */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `memberships ${tx.workspaceId}`,
  ]);
}

export async function listPresentSegments(session: Session): Promise<Segment[]> {
  return session.query<Segment>(
    `/* segments.listPresentSegments */
     select ${columnsOf(segmentTable)} from segments where archived_at is null order by id`,
  );
}

export async function findSegmentForChange(tx: Transaction, id: string): Promise<Segment | null> {
  const [segment] = await tx.query<Segment>(
    `/* segments.findSegmentForChange */ select ${columnsOf(segmentTable)} from segments where id = $1 for update`,
    [id],
  );
  return segment ?? null;
}

/** False when a present segment of the workspace has the name. */
export async function insertSegment(tx: Transaction, segment: Segment): Promise<boolean> {
  const added = await tx.query(
    `/* segments.insertSegment */
     insert into segments (id, workspace_id, version, name, condition, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6) on conflict do nothing returning id`,
    [
      segment.id,
      tx.workspaceId,
      segment.version,
      segment.name,
      JSON.stringify(segment.condition),
      segment.createdAt,
    ],
  );
  return added.length === 1;
}

export async function endSegment(tx: Transaction, segment: Segment, at: Date): Promise<void> {
  const ended = await tx.update(
    segmentTable,
    { id: segment.id, version: segment.version },
    { archivedAt: at, version: segment.version + 1 },
  );
  if (!ended) throw new Error(`Segment ${segment.id} changed under its lock`);
}
