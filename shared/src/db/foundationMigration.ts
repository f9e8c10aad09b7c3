import { isolateByWorkspace, type Migration, migration, openToWorker } from './migrate.ts';

/** The first migration of every part: its outbox, what it has heard, and the answers it has given. */
export function foundationMigration(part: string): Migration {
  return migration('20260101T0800_create_foundation', [
    `create table outbox (
       seq bigint generated always as identity primary key,
       id text not null,
       workspace_id text not null,
       subject text not null,
       envelope text not null,
       created_at timestamptz not null default now()
     )`,
    isolateByWorkspace('outbox'),
    openToWorker(part, 'outbox'),
    `create table consumed (
       workspace_id text not null,
       consumer text not null,
       event_id text not null,
       consumed_at timestamptz not null default now(),
       primary key (workspace_id, consumer, event_id)
     )`,
    // Rows come in the order of time and go in it, so the smallest kind of index finds the old ones.
    `create index consumed_by_time on consumed using brin (consumed_at)`,
    isolateByWorkspace('consumed'),
    openToWorker(part, 'consumed'),
    `create table idempotency_keys (
       workspace_id text not null,
       actor text not null,
       mutation text not null,
       key text not null,
       answer jsonb not null,
       created_at timestamptz not null default now(),
       primary key (workspace_id, actor, mutation, key)
     )`,
    isolateByWorkspace('idempotency_keys'),
  ]);
}
