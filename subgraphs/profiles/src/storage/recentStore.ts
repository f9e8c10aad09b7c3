import type { Transaction } from '@rapport/shared/db/session.ts';
import { newId } from '@rapport/shared/ids.ts';
import { RECENT_DAYS, RECENT_EVENTS, type RecentEvent } from '../domain/recentEvent.ts';

export interface RecentBatch {
  readonly sourceId: string;
  readonly receivedAt: Date;
  readonly events: readonly RecentEvent[];
}

/** Keeps what became of events: one statement for any number, of which a source's last thousand are written. */
export async function insertRecent(tx: Transaction, batches: readonly RecentBatch[]): Promise<void> {
  const kept = newestOf(batches);
  if (kept.length === 0) return;
  await tx.query(
    `/* profiles.insertRecent */
     insert into recent_batches (workspace_id, id, source_id, received_at, event_count, events)
     select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::int[], $6::text[])`,
    [
      tx.workspaceId,
      kept.map(() => newId('recent')),
      kept.map((batch) => batch.sourceId),
      kept.map((batch) => batch.receivedAt),
      kept.map((batch) => batch.events.length),
      kept.map((batch) => JSON.stringify(batch.events, withoutNothing)),
    ],
  );
}

/** What is null or an empty list is not written; reading puts it back. */
function withoutNothing(_key: string, value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** Of each source the last events; what could never be shown is not written. */
function newestOf(batches: readonly RecentBatch[]): RecentBatch[] {
  const room = new Map<string, number>();
  const kept: RecentBatch[] = [];
  for (const batch of batches.toReversed()) {
    const left = room.get(batch.sourceId) ?? RECENT_EVENTS;
    if (left === 0 || batch.events.length === 0) continue;
    const events = batch.events.slice(-left);
    room.set(batch.sourceId, left - events.length);
    kept.push({ ...batch, events });
  }
  return kept.reverse();
}

/** Forgets what is beyond the last thousand events of its source, or older than a week; over all workspaces. */
export async function deleteOldRecent(tx: Transaction, now: Date): Promise<void> {
  await tx.query(
    `/* profiles.deleteOldRecent */
     delete from recent_batches where id in (
       select id from (
         select id, received_at, sum(event_count) over (
           partition by workspace_id, source_id order by received_at desc, id desc
         ) - event_count as newer
         from recent_batches
       ) as batch
       where newer >= ${RECENT_EVENTS} or received_at < $1::timestamptz - make_interval(days => ${RECENT_DAYS})
     )`,
    [now],
  );
}
