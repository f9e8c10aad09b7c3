import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const createNotifications = migration('20261124T1700_create_notifications', [
  `create table notifications (
     workspace_id text not null,
     id text primary key,
     user_id text not null references users,
     kind text not null,
     title text not null,
     body text,
     entity text,
     entity_id text,
     actor text not null,
     event_id text not null,
     in_app boolean not null,
     created_at timestamptz not null,
     read_at timestamptz,
     check ((entity is null) = (entity_id is null)),
     -- One event makes one notification for a person and kind, whatever is repeated.
     unique (workspace_id, user_id, kind, event_id)
   )`,
  `create index notifications_by_time on notifications (workspace_id, user_id, created_at desc, id desc) where in_app`,
  `create index notifications_unread on notifications (workspace_id, user_id, created_at desc, id desc)
     where in_app and read_at is null`,
  // They come in the order of time and are forgotten in it.
  `create index notifications_by_age on notifications using brin (created_at)`,
  isolateByWorkspace('notifications'),
  openToWorker('workspace', 'notifications'), // forgotten after a while
  `create table notification_settings (
     workspace_id text not null,
     user_id text primary key references users,
     time_zone text not null,
     quiet_from text,
     quiet_until text,
     digest text not null,
     digest_at text not null,
     version integer not null,
     check ((quiet_from is null) = (quiet_until is null))
   )`,
  isolateByWorkspace('notification_settings'),
  `create table notification_choices (
     workspace_id text not null,
     user_id text not null references users,
     kind text not null,
     channel text not null,
     enabled boolean not null,
     primary key (user_id, kind, channel)
   )`,
  isolateByWorkspace('notification_choices'),
  `create table notification_webhooks (
     workspace_id text not null,
     id text primary key,
     user_id text not null unique references users,
     url text not null,
     secret text not null,
     active boolean not null,
     created_at timestamptz not null
   )`,
  isolateByWorkspace('notification_webhooks'),
  openToWorker('workspace', 'notification_webhooks'), // sealed anew when keys are replaced
  `create table notification_deliveries (
     workspace_id text not null,
     id text primary key,
     user_id text not null references users,
     channel text not null,
     digest text,
     state text not null,
     due_at timestamptz not null,
     attempts integer not null,
     only_once boolean not null,
     last_error text,
     sent_at timestamptz,
     -- Everything that waits for one digest goes in one message.
     unique (workspace_id, user_id, channel, digest)
   )`,
  `create index notification_deliveries_due on notification_deliveries (channel, due_at) where state = 'WAITING'`,
  isolateByWorkspace('notification_deliveries'),
  openToWorker('workspace', 'notification_deliveries'), // sent when due, whosever they are
  `create table delivered_notifications (
     workspace_id text not null,
     delivery_id text not null references notification_deliveries on delete cascade,
     notification_id text not null references notifications on delete cascade,
     primary key (notification_id, delivery_id)
   )`,
  `create index delivered_notifications_by_delivery on delivered_notifications (delivery_id)`,
  isolateByWorkspace('delivered_notifications'),
  auditRows({ table: 'notification_settings', entity: 'NotificationSettings', key: 'user_id' }),
  auditRows({ table: 'notification_choices', entity: 'NotificationSettings', key: 'user_id' }),
  auditRows({
    table: 'notification_webhooks',
    entity: 'NotificationWebhook',
    hidden: ['url', 'secret'],
  }),
]);
