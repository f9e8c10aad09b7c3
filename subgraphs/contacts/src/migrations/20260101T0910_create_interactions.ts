import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createInteractions = migration('20260101T0910_create_interactions', [
  `create table interactions (
     id text primary key,
     workspace_id text not null,
     kind text not null check (kind in ('CALL', 'MAIL', 'MEETING', 'NOTE')),
     direction text check (direction in ('INBOUND', 'OUTBOUND')),
     subject text,
     body text,
     outcome text,
     duration_seconds integer check (duration_seconds >= 0),
     occurred_at timestamptz not null,
     logged_by_id text
   )`,
  isolateByWorkspace('interactions'),
  `create table interaction_participants (
     workspace_id text not null,
     interaction_id text not null references interactions,
     contact_id text not null references contacts,
     position integer not null,
     primary key (interaction_id, contact_id)
   )`,
  `create index interaction_participants_by_contact on interaction_participants (contact_id, interaction_id)`,
  isolateByWorkspace('interaction_participants'),
]);
