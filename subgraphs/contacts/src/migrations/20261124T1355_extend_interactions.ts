import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

/**
 * Members of the workspace take part too, mails stand in threads, meetings have answers. An interaction that continues none
 * is a thread of its own, so that a thread is always one column. Filled by rewriting, which no policy hides rows from.
 */
export const extendInteractions = migration('20261124T1355_extend_interactions', [
  `alter table interactions
     add column thread_id text,
     add column message_id text,
     add column in_reply_to text,
     add column place text,
     add column is_held boolean,
     add column recording_url text,
     add column follow_up_at timestamptz,
     add column despite_ids text[] not null default '{}'`,
  `alter table interactions alter column thread_id type text using id`,
  `alter table interactions alter column thread_id set not null`,
  `create index interactions_by_thread on interactions (thread_id, occurred_at, id)`,
  `create index interactions_by_message on interactions (workspace_id, message_id) where message_id is not null`,
  `create index interactions_by_reply on interactions (workspace_id, in_reply_to) where in_reply_to is not null`,
  `alter table interaction_participants
     add column answer text check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE', 'NONE'))`,
  `create table interaction_users (
     workspace_id text not null,
     interaction_id text not null references interactions on delete cascade,
     user_id text not null,
     position integer not null,
     answer text check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE', 'NONE')),
     primary key (interaction_id, user_id)
   )`,
  isolateByWorkspace('interaction_users'),
  `create index interaction_users_by_user on interaction_users (user_id, interaction_id)`,
  `drop policy reach on interactions`,
  narrowByReach(
    'interactions',
    'interaction',
    `logged_by_id = any($owners) or exists (
      select from interaction_participants p join contacts c on c.id = p.contact_id
      where p.interaction_id = interactions.id and c.owner_id = any($owners))
    or exists (
      select from interaction_users u where u.interaction_id = interactions.id and u.user_id = any($owners))`,
  ),
  `drop trigger audit_insert on interactions`,
  `drop trigger audit_update on interactions`,
  `drop trigger audit_delete on interactions`,
  auditRows({
    table: 'interactions',
    entity: 'Interaction',
    hidden: ['subject', 'body', 'outcome', 'place', 'recording_url', 'message_id', 'in_reply_to'],
  }),
]);
