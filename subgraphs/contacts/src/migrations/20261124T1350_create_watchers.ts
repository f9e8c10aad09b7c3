import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/** Who wants to hear of changes of which record. */
export const createWatchers = migration('20261124T1350_create_watchers', [
  `create table watchers (
     workspace_id text not null,
     entity text not null check (entity in ('contact', 'company')),
     entity_id text not null,
     user_id text not null,
     since timestamptz not null,
     primary key (entity_id, user_id)
   )`,
  isolateByWorkspace('watchers'),
]);
