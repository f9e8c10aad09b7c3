import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

export const createTasks = migration('20261124T1210_create_tasks', [
  `create table tasks (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     title text not null,
     body text,
     status text not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
     priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
     due_at timestamptz,
     assignee_id text,
     created_by_id text not null,
     snoozed_until timestamptz,
     repeat jsonb,
     repeat_from timestamptz,
     reminders jsonb not null,
     series_id text not null,
     occurrence integer not null check (occurrence >= 1),
     next_id text,
     completed_at timestamptz,
     completed_by_id text,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     check (repeat is null or due_at is not null)
   )`,
  `create index tasks_by_due on tasks (workspace_id, coalesce(due_at, '9999-12-31T23:59:59.999Z'), id)`,
  `create index tasks_by_assignee on tasks (assignee_id, coalesce(due_at, '9999-12-31T23:59:59.999Z'), id)
     where assignee_id is not null`,
  `create index tasks_by_creator on tasks (created_by_id)`,
  isolateByWorkspace('tasks'),
  narrowByReach('tasks', 'task', 'assignee_id = any($owners) or created_by_id = any($owners)'),
  auditRows({ table: 'tasks', entity: 'Task', hidden: ['title', 'body'] }),
  // Ids of contacts and companies are checked when they are written; those of deals and tickets are other parts' to know.
  `create table task_subjects (
     workspace_id text not null,
     task_id text not null references tasks,
     entity text not null check (entity in ('contact', 'company', 'deal', 'ticket')),
     entity_id text not null,
     position integer not null,
     primary key (task_id, entity, entity_id)
   )`,
  `create index task_subjects_by_entity on task_subjects (entity_id, task_id)`,
  isolateByWorkspace('task_subjects'),
]);
