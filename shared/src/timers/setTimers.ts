import { jsonColumn, textColumn, timeColumn } from '../db/columns.ts';
import type { Transaction } from '../db/session.ts';
import { soundAlarm } from './alarm.ts';

/** Something to be done once at an instant. There is one of a kind and key in a workspace at most. */
export interface NewTimer {
  /** Which handler fires it, as in `task.reminder`. */
  readonly kind: string;
  /** What it is for, as in the id of a task: setting the same key again moves the timer. */
  readonly key: string;
  readonly dueAt: Date;
  /** What the handler needs and cannot look up; any JSON object, kept small. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Sets timers, or moves those that are set already, in one statement for any number. They hold when the transaction is
 * committed, and not before. An instant that has passed is due at once. Of several for one key the last counts; one that was
 * given up is tried anew.
 *
 * Lock what a timer is about before its timer, as handlers do (`TimerHandler.lock`): the other way round two transactions
 * could wait for each other.
 */
export async function setTimers(tx: Transaction, timers: readonly NewTimer[]): Promise<void> {
  if (timers.length === 0) return;
  const last = new Map(timers.map((timer) => [JSON.stringify([timer.kind, timer.key]), timer]));
  // One order for everybody, so that two sets of the same timers do not wait for each other.
  const rows = [...last].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, timer]) => timer);
  await tx.query(
    `/* timers.set */
     insert into timers (workspace_id, kind, key, due_at, try_at, data)
     select $1, kind, key, due_at, due_at, data
     from unnest($2::text[], $3::text[], $4::timestamptz[], $5::jsonb[]) as timer(kind, key, due_at, data)
     on conflict (workspace_id, kind, key) do update
       set due_at = excluded.due_at, try_at = excluded.try_at, data = excluded.data, attempts = 0, reason = null`,
    [
      tx.workspaceId,
      textColumn(rows.map(({ kind }) => kind)),
      textColumn(rows.map(({ key }) => key)),
      timeColumn(rows.map(({ dueAt }) => dueAt)),
      jsonColumn(rows.map(({ data }) => data ?? {})),
    ],
  );
  const soonestMs = rows.reduce((soonest, { dueAt }) => Math.min(soonest, dueAt.getTime()), Infinity);
  tx.afterCommit(() => soundAlarm(soonestMs));
}

/** Cancels timers of a kind; keys without one are let pass. What was fired already stays done. */
export async function cancelTimers(tx: Transaction, kind: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `/* timers.cancel */
     delete from timers where (workspace_id, kind, key) in (
       select workspace_id, kind, key from timers
       where workspace_id = $1 and kind = $2 and key = any($3::text[])
       order by key for update)`,
    [tx.workspaceId, kind, textColumn([...new Set(keys)])],
  );
}
