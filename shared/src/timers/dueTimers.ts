import { textColumn } from '../db/columns.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/session.ts';
import type { DueTimer } from './timerHandler.ts';

/** Timers in one transaction at most: how long a workspace keeps the others waiting. */
const BATCH_SIZE = 500;

export interface Head {
  readonly workspaceId: string;
  /** Of the workspace's first timer. */
  readonly tryAt: Date;
}

/** Timers that the first look reads. */
const LOOK_SIZE = 500;

/**
 * The first timer of each workspace in which something is due, and of the next one: who is due, and until when there is nothing
 * to do. The first look reads the next 500 timers of all workspaces, and mostly that is enough; with all of them due they could
 * be one workspace's and hide the others, and `timers.due` jumps from workspace to workspace.
 *
 * With 100,000 pending (`npm run bench -- timers --quick`, two cores that others used too): over 1,000 workspaces the look took
 * 12 ms and the jump 54 ms, over 10,000 it was 26 ms and 438 ms, since the jump costs a probe for each workspace. A table of each
 * workspace's next instant would be cheaper to read, and make all who set timers of one workspace wait for each other.
 */
export async function look(db: Database, kinds: readonly string[], now: Date): Promise<readonly Head[]> {
  const next = await db.asWorker((tx) =>
    tx.query<Head>(
      `/* timers.next */
       select workspace_id as "workspaceId", try_at as "tryAt" from timers
       where try_at is not null and kind = any($1::text[]) order by try_at limit ${LOOK_SIZE}`,
      [textColumn(kinds)],
    ),
  );
  const last = next.at(-1);
  if (last !== undefined && next.length === LOOK_SIZE && last.tryAt <= now) return listHeads(db, kinds);
  const heads = new Map<string, Head>();
  for (const head of next) if (!heads.has(head.workspaceId)) heads.set(head.workspaceId, head);
  return [...heads.values()];
}

/** The first timer of each workspace, one probe of the index for each: 100,000 that are due in one hide nobody else's. */
export function listHeads(db: Database, kinds: readonly string[]): Promise<Head[]> {
  return db.asWorker((tx) =>
    tx.query<Head>(
      `/* timers.due */
       with recursive places as (
         (select workspace_id from timers where try_at is not null order by workspace_id limit 1)
         union all
         select (select t.workspace_id from timers t where t.try_at is not null and t.workspace_id > p.workspace_id
           order by t.workspace_id limit 1)
         from places p where p.workspace_id is not null
       )
       select p.workspace_id as "workspaceId", head.try_at as "tryAt"
       from places p cross join lateral (
         select t.try_at from timers t
         where t.workspace_id = p.workspace_id and t.try_at is not null and t.kind = any($1::text[])
         order by t.try_at limit 1
       ) as head
       where p.workspace_id is not null
       order by head.try_at`,
      [textColumn(kinds)],
    ),
  );
}

export interface SeenTimer {
  readonly kind: string;
  readonly key: string;
  /** Failures so far. */
  readonly attempts: number;
}

/** One process at a time fires the timers of a workspace, until its transaction ends; false while another one does. */
export async function takeTurn(tx: Transaction, part: string): Promise<boolean> {
  const [turn] = await tx.query<{ mine: boolean }>(
    `/* timers.turn */ select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine`,
    [`timers ${part} ${tx.workspaceId}`],
  );
  return turn?.mine === true;
}

/** What is due in the workspace, the longest due first; nothing of it is locked yet. */
export function listDue(tx: Transaction, kinds: readonly string[], now: Date): Promise<SeenTimer[]> {
  return tx.query<SeenTimer>(
    `/* timers.take */
     select kind, key, attempts from timers
     where workspace_id = $1 and try_at <= $2 and kind = any($3::text[])
     order by try_at, kind, key limit ${BATCH_SIZE}`,
    [tx.workspaceId, now, textColumn(kinds)],
  );
}

/**
 * Takes away those of the timers that are still due, and answers them. One that is being moved or cancelled just now is
 * left to whoever does that: waiting would hold up the workspace for as long as they take.
 */
export function claimTimers(tx: Transaction, seen: readonly SeenTimer[], now: Date): Promise<DueTimer[]> {
  return tx.query<DueTimer>(
    `/* timers.claim */
     with claimed as materialized (
       select t.kind, t.key from unnest($3::text[], $4::text[]) as seen(kind, key)
       join timers t on t.workspace_id = $1 and t.kind = seen.kind and t.key = seen.key
       where t.try_at <= $2
       for update of t skip locked
     ), fired as (
       delete from timers t using claimed c where t.workspace_id = $1 and t.kind = c.kind and t.key = c.key
       returning t.kind, t.key, t.due_at, t.data
     )
     select kind, key, due_at as "dueAt", data from fired order by due_at, kind, key`,
    [tx.workspaceId, now, textColumn(seen.map(({ kind }) => kind)), textColumn(seen.map(({ key }) => key))],
  );
}

export interface Failure {
  readonly timer: SeenTimer;
  readonly reason: string;
  readonly now: Date;
  /** When it is tried again; null gives it up. */
  readonly tryAt: Date | null;
}

/** Writes a failure down, unless the timer was moved, cancelled or fired meanwhile. */
export async function noteFailure(tx: Transaction, { timer, reason, now, tryAt }: Failure): Promise<boolean> {
  const noted = await tx.query(
    `/* timers.fail */
     update timers set attempts = attempts + 1, reason = $5, try_at = $6
     where workspace_id = $1 and kind = $2 and key = $3 and try_at <= $4
     returning key`,
    [tx.workspaceId, timer.kind, timer.key, now, reason, tryAt],
  );
  return noted.length === 1;
}

export interface TimerCount {
  readonly kind: string;
  readonly pending: number;
  readonly dead: number;
}

export function countTimers(db: Database): Promise<TimerCount[]> {
  return db.asWorker((tx) =>
    tx.query<TimerCount>(
      `/* timers.count */
       select kind, count(try_at)::int as pending, (count(*) - count(try_at))::int as dead from timers group by kind`,
    ),
  );
}
