import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createTickets = migration('20260101T0900_create_tickets', [
  `create table ticket_counters (
     workspace_id text primary key,
     last_number integer not null
   )`,
  isolateByWorkspace('ticket_counters'),
  `create table tickets (
     id text primary key,
     workspace_id text not null,
     number integer not null,
     version integer not null,
     subject text not null,
     status text not null check (status in ('OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED')),
     priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
     channel text not null check (channel in ('MAIL', 'WEB', 'CHAT', 'PHONE', 'SOCIAL', 'API')),
     contact_id text,
     profile_id text,
     assignee_id text,
     opened_at timestamptz not null,
     first_replied_at timestamptz,
     resolved_at timestamptz,
     updated_at timestamptz not null,
     unique (workspace_id, number),
     check (num_nonnulls(contact_id, profile_id) = 1),
     check ((resolved_at is not null) = (status in ('RESOLVED', 'CLOSED')))
   )`,
  `create index tickets_newest on tickets (workspace_id, opened_at desc, id desc)`,
  `create index tickets_by_contact on tickets (contact_id, opened_at desc, id desc) where contact_id is not null`,
  `create index tickets_by_profile on tickets (profile_id, opened_at desc, id desc) where profile_id is not null`,
  isolateByWorkspace('tickets'),
  `create table ticket_messages (
     id text primary key,
     workspace_id text not null,
     ticket_id text not null references tickets,
     kind text not null check (kind in ('PUBLIC_REPLY', 'INTERNAL_NOTE')),
     author text not null check (author in ('AGENT', 'CUSTOMER')),
     body text not null,
     sent_at timestamptz not null,
     written_by_id text
   )`,
  `create index ticket_messages_by_ticket on ticket_messages (ticket_id, sent_at, id)`,
  isolateByWorkspace('ticket_messages'),
]);
