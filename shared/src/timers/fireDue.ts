import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/session.ts';
import { isTransient } from '../errors.ts';
import type { Logger } from '../telemetry/log.ts';
import { timerFailures, timerLateness, timersDead } from '../telemetry/metrics.ts';
import { claimTimers, listDue, noteFailure, type SeenTimer, takeTurn } from './dueTimers.ts';
import type { TimerHandler } from './timerHandler.ts';

export interface Firing {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** By kind, in the order in which they act within a batch. */
  readonly handlers: ReadonlyMap<string, TimerHandler>;
}

/** A timer is tried this often before it is given up; waits double from 1 s, so about 8 minutes. */
const MOST_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 1_000;
const MOST_PAUSE_MS = 600_000;
const LONGEST_REASON = 500;

/**
 * Fires what is due in one workspace, a batch at most; false when nothing could be: another process has its turn, or what
 * is due is being changed just now. Timers that failed before go alone, so that they cost the others nothing again.
 */
export async function fireDue(firing: Firing, workspaceId: string): Promise<boolean> {
  const kinds = [...firing.handlers.keys()];
  let due: readonly SeenTimer[] = [];
  const takeFresh = async (tx: Transaction) => {
    due = await listDue(tx, kinds, firing.clock.now());
    return freshOf(due);
  };
  let acted = false;
  try {
    acted = (await fireBatch(firing, workspaceId, takeFresh)) > 0;
  } catch (error) {
    const fresh = freshOf(due);
    if (fresh.length === 0) throw error;
    acted = await afterFailure(firing, workspaceId, fresh, error);
  }
  for (const timer of due) {
    if (timer.attempts > 0) acted = (await fireHalving(firing, workspaceId, [timer])) || acted;
  }
  return acted;
}

function freshOf(due: readonly SeenTimer[]): readonly SeenTimer[] {
  return due.filter(({ attempts }) => attempts === 0);
}

async function fireHalving(
  firing: Firing,
  workspaceId: string,
  seen: readonly SeenTimer[],
): Promise<boolean> {
  try {
    return (await fireBatch(firing, workspaceId, async () => seen)) > 0;
  } catch (error) {
    return afterFailure(firing, workspaceId, seen, error);
  }
}

/** A timer that cannot be fired is found by halves, and the others are fired without it. */
async function afterFailure(
  firing: Firing,
  workspaceId: string,
  seen: readonly SeenTimer[],
  error: unknown,
): Promise<boolean> {
  const [first] = seen;
  if (first === undefined) throw error;
  timerFailures.inc({ part: firing.db.part, kind: first.kind });
  if (seen.length === 1) return fail(firing, workspaceId, first, error);
  const middle = Math.ceil(seen.length / 2);
  const left = await fireHalving(firing, workspaceId, seen.slice(0, middle));
  return (await fireHalving(firing, workspaceId, seen.slice(middle))) || left;
}

/** The removal of the timers and what they do are one transaction: killed at any point, both are there or neither. */
async function fireBatch(
  { db, clock, handlers }: Firing,
  workspaceId: string,
  take: (tx: Transaction) => Promise<readonly SeenTimer[]>,
): Promise<number> {
  const fired = await db.write(workspaceId, async (tx) => {
    if (!(await takeTurn(tx, db.part))) return [];
    const seen = await take(tx);
    if (seen.length === 0) return [];
    const free = await lockAll(tx, handlers, seen);
    if (free.length === 0) return [];
    const claimed = await claimTimers(tx, free, clock.now());
    const byKind = Map.groupBy(claimed, ({ kind }) => kind);
    for (const handler of handlers.values()) {
      const timers = byKind.get(handler.kind);
      if (timers !== undefined) await handler.fire(tx, timers);
    }
    return claimed;
  });
  const nowMs = clock.now().getTime();
  for (const { kind, dueAt } of fired) {
    timerLateness.observe({ part: db.part, kind }, Math.max(0, nowMs - dueAt.getTime()) / 1_000);
  }
  return fired.length;
}

/** Answers the timers that may be fired: not those of what somebody else changes just now. */
async function lockAll(
  tx: Transaction,
  handlers: Firing['handlers'],
  seen: readonly SeenTimer[],
): Promise<readonly SeenTimer[]> {
  const free: SeenTimer[] = [];
  for (const { kind, lock } of handlers.values()) {
    const own = seen.filter((timer) => timer.kind === kind);
    if (lock === undefined || own.length === 0) free.push(...own);
    else {
      const locked = new Set(
        await lock(
          tx,
          own.map(({ key }) => key),
        ),
      );
      free.push(...own.filter(({ key }) => locked.has(key)));
    }
  }
  return free;
}

/** Faults of the moment are tried again for ever, others up to a limit; both more and more rarely. */
async function fail(
  { db, clock, log }: Firing,
  workspaceId: string,
  timer: SeenTimer,
  error: unknown,
): Promise<boolean> {
  const { kind, key, attempts } = timer;
  const now = clock.now();
  const isLast = attempts + 1 >= MOST_ATTEMPTS && !isTransient(error);
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** attempts, MOST_PAUSE_MS);
  const tryAt = isLast ? null : new Date(now.getTime() + pauseMs);
  const reason = reasonOf(error);
  const noted = await db.write(workspaceId, (tx) => noteFailure(tx, { timer, reason, now, tryAt }));
  if (!noted) return false;
  const facts = { workspaceId, kind, key, attempt: attempts + 1, err: error };
  if (isLast) {
    timersDead.inc({ part: db.part, kind });
    log.error(facts, 'timer given up');
  } else log.warn(facts, 'timer will be fired again');
  return true;
}

/** Text that Postgres can store: the first line says what it was, and NUL it refuses. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll('\0', '').slice(0, LONGEST_REASON);
}
