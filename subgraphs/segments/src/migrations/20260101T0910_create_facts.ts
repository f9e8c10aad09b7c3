import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/** A row of `profile_facts` for every customer heard of, so that "never did it" finds those who did nothing. */
export const createFacts = migration('20260101T0910_create_facts', [
  `create table profile_facts (
     profile_id text primary key,
     workspace_id text not null,
     traits jsonb not null,
     told_at jsonb not null
   )`,
  isolateByWorkspace('profile_facts'),
  `create table event_facts (
     workspace_id text not null,
     profile_id text not null,
     event_id text not null,
     kind text not null,
     name text not null,
     occurred_at timestamptz not null,
     properties jsonb not null,
     primary key (profile_id, event_id)
   )`,
  `create index event_facts_by_name on event_facts (profile_id, name, occurred_at)`,
  isolateByWorkspace('event_facts'),
]);
