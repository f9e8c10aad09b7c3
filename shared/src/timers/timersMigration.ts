import { isolateByWorkspace, type Migration, migration, openToWorker } from '../db/migrate.ts';

/**
 * The table behind durable timers, in the schema of the part that uses them. A row is there until its effect has been
 * committed. `try_at` is when it is taken up: the due instant, later after a failure, null once it was given up.
 */
export function timersMigration(part: string): Migration {
  return migration('20261124T1200_create_timers', [
    `create table timers (
       workspace_id text not null,
       kind text not null,
       key text not null,
       due_at timestamptz not null,
       try_at timestamptz,
       data jsonb not null,
       attempts integer not null default 0,
       reason text,
       primary key (workspace_id, kind, key)
     )`,
    // What `timers.next` reads.
    `create index timers_by_instant on timers (try_at) where try_at is not null`,
    // Both what `timers.due` jumps along, from workspace to workspace, and what `timers.take` reads in order.
    `create index timers_by_workspace on timers (workspace_id, try_at) where try_at is not null`,
    // Rows come and go all the time: space is reused long before the standard fifth of the table is dead.
    `alter table timers set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000)`,
    isolateByWorkspace('timers'),
    openToWorker(part, 'timers'),
  ]);
}
