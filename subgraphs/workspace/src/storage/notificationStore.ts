import { textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { ChannelChoice, NotificationDigest } from '../domain/notification.ts';
import type { Notification, NotificationDelivery } from './notificationTables.ts';

/** Somebody who can be told something, with how they want it. */
export interface Recipient {
  readonly userId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly digest: NotificationDigest;
  readonly digestAt: string;
  readonly choices: readonly ChannelChoice[];
  readonly hasWebhook: boolean;
}

/** Those of `userIds` who work here; nobody else is told anything. */
export function listRecipients(tx: Transaction, userIds: readonly string[]): Promise<Recipient[]> {
  return tx.query(
    `/* workspace.recipients */
     select u.id as "userId", u.name, coalesce(s.time_zone, 'UTC') as "timeZone", s.quiet_from as "quietFrom",
       s.quiet_until as "quietUntil", coalesce(s.digest, 'OFF') as digest, coalesce(s.digest_at, '08:00') as "digestAt",
       w.active is true as "hasWebhook",
       coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'channel', c.channel, 'enabled', c.enabled))
         from notification_choices c where c.user_id = u.id), '[]') as choices
     from users u left join notification_settings s on s.user_id = u.id
       left join notification_webhooks w on w.user_id = u.id
     where u.active and u.id = any($1::text[])`,
    [userIds],
  );
}

/** Names of people by their ids. */
export async function namesOfUsers(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    `/* workspace.namesOfUsers */ select id, name from users where id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds those that are not there yet; answers their ids. */
export async function addNotifications(
  tx: Transaction,
  notifications: readonly Notification[],
): Promise<ReadonlySet<string>> {
  const of = (read: (notification: Notification) => string | null) => textColumn(notifications.map(read));
  const rows = await tx.query<{ id: string }>(
    `/* workspace.addNotifications */
     insert into notifications
       (workspace_id, id, user_id, kind, title, body, entity, entity_id, actor, event_id, in_app, created_at)
     select $1, id, user_id, kind, title, body, entity, entity_id, actor, event_id, in_app, created_at
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::boolean[], $12::timestamptz[])
       as n(id, user_id, kind, title, body, entity, entity_id, actor, event_id, in_app, created_at)
     on conflict do nothing returning id`,
    [
      tx.workspaceId,
      of(({ id }) => id),
      of(({ userId }) => userId),
      of(({ kind }) => kind),
      of(({ title }) => title),
      of(({ body }) => body),
      of(({ entity }) => entity),
      of(({ entityId }) => entityId),
      of(({ actor }) => actor),
      of(({ eventId }) => eventId),
      notifications.map(({ inApp }) => inApp),
      timeColumn(notifications.map(({ createdAt }) => createdAt)),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

export type NewDelivery = Pick<
  NotificationDelivery,
  'id' | 'userId' | 'channel' | 'digest' | 'dueAt' | 'onlyOnce'
>;

/**
 * Adds deliveries, of a digest that is there already only its notifications later on. Answers each with the id of what takes
 * its notifications; one that is missing belongs to a digest that is on its way. The row of a digest is locked by being
 * written, so that the sender and whoever adds to it come one after the other.
 */
export async function addDeliveries(
  tx: Transaction,
  deliveries: readonly NewDelivery[],
): Promise<ReadonlyMap<string, string>> {
  const of = (read: (delivery: NewDelivery) => string | null) => textColumn(deliveries.map(read));
  const rows = await tx.query<{ wanted: string; id: string }>(
    `/* workspace.addDeliveries */
     with wanted as (
       select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::boolean[])
         as d(id, user_id, channel, digest, due_at, only_once)
     ), added as (
       insert into notification_deliveries as d
         (workspace_id, id, user_id, channel, digest, state, due_at, attempts, only_once)
       select $1, id, user_id, channel, digest, 'WAITING', due_at, 0, only_once from wanted
       on conflict (workspace_id, user_id, channel, digest) do update set due_at = d.due_at
         where d.state = 'WAITING' and d.attempts = 0
       returning id, user_id, channel, digest
     )
     select w.id as wanted, a.id from added a join wanted w
       on a.id = w.id or (a.user_id = w.user_id and a.channel = w.channel and a.digest = w.digest)`,
    [
      tx.workspaceId,
      of(({ id }) => id),
      of(({ userId }) => userId),
      of(({ channel }) => channel),
      of(({ digest }) => digest),
      timeColumn(deliveries.map(({ dueAt }) => dueAt)),
      deliveries.map(({ onlyOnce }) => onlyOnce),
    ],
  );
  return new Map(rows.map(({ wanted, id }) => [wanted, id]));
}

export async function linkDeliveries(
  tx: Transaction,
  links: readonly { readonly deliveryId: string; readonly notificationId: string }[],
): Promise<void> {
  if (links.length === 0) return;
  await tx.query(
    `/* workspace.linkDeliveries */
     insert into delivered_notifications (workspace_id, delivery_id, notification_id)
     select $1, delivery_id, notification_id from unnest($2::text[], $3::text[]) as l(delivery_id, notification_id)`,
    [
      tx.workspaceId,
      textColumn(links.map(({ deliveryId }) => deliveryId)),
      textColumn(links.map(({ notificationId }) => notificationId)),
    ],
  );
}
