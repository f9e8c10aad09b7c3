import type { Database } from '@rapport/shared/db/database.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';

/** Rows that one transaction removes at most: a longer one would keep vacuum from everything that ended meanwhile. */
const CHUNK = 10_000;

/** Makes the timeline's partition of a month, unless it is there; in `yyyy-mm-dd`, any day of it. */
export async function makePartition(tx: Transaction, month: string): Promise<boolean> {
  // Another instance of the part may be at it.
  await tx.query(
    `/* profiles.lockPartitions */ select pg_advisory_xact_lock(hashtext('profiles timeline partitions'))`,
  );
  const [row] = await tx.query<{ made: boolean }>(
    `/* profiles.makePartition */ select make_timeline_partition($1::date) as made`,
    [month],
  );
  return row?.made ?? false;
}

/** Drops the months of the timeline that ended before an instant; answers how many. */
export async function dropPartitions(tx: Transaction, before: Date): Promise<number> {
  const [row] = await tx.query<{ dropped: number }>(
    `/* profiles.dropPartitions */ select drop_timeline_partitions($1::date) as dropped`,
    [before],
  );
  return row?.dropped ?? 0;
}

/** Removes the lines of before an instant that fell outside of all months. */
export function forgetStrayEntries(db: Database, before: Date): Promise<number> {
  return inChunks(db, (tx) =>
    tx.query(
      `/* profiles.forgetStrayEntries */
       delete from timeline_entries_default where ctid = any(array(
         select ctid from timeline_entries_default where occurred_at < $1 limit ${CHUNK})) returning 1`,
      [before],
    ),
  );
}

/** Forgets the message ids that were received before an instant. */
export function forgetMessages(db: Database, before: Date): Promise<number> {
  return inChunks(db, (tx) =>
    tx.query(
      `/* profiles.forgetMessages */
       delete from received_messages where ctid = any(array(
         select ctid from received_messages where received_at < $1 limit ${CHUNK})) returning 1`,
      [before],
    ),
  );
}

async function inChunks(
  db: Database,
  removeChunk: (tx: Transaction) => Promise<readonly object[]>,
): Promise<number> {
  let removed = 0;
  for (;;) {
    const { length } = await db.asWorker(removeChunk);
    removed += length;
    if (length < CHUNK) return removed;
  }
}
