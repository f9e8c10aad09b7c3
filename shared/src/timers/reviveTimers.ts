import type { Database } from '../db/database.ts';

export interface DeadTimer {
  readonly workspaceId: string;
  readonly kind: string;
  readonly key: string;
  readonly reason: string;
}

/** Has timers that were given up fired once more, at once, after the reason was mended; answers which. */
export async function reviveTimers(db: Database, now: Date): Promise<readonly DeadTimer[]> {
  return db.asWorker(async (tx) => {
    const [found] = await tx.query<{ known: boolean }>(
      `/* timers.exist */ select to_regclass('timers') is not null as known`,
    );
    if (found?.known !== true) return []; // a part without timers
    return tx.query<DeadTimer>(
      `/* timers.revive */
       update timers set try_at = $1, attempts = 0 where try_at is null
       returning workspace_id as "workspaceId", kind, key, coalesce(reason, '') as reason`,
      [now],
    );
  });
}
