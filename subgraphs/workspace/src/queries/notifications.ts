import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  type Connection,
  connectionOf,
  decodeCursor,
  type PageRequest,
  pageSize,
} from '@rapport/shared/graphql/connection.ts';
import { allChoices, type ChannelChoice, type NotificationKind } from '../domain/notification.ts';
import {
  type Notification,
  type NotificationDelivery,
  type NotificationSettings,
  type NotificationWebhook,
  notificationDeliveryTable,
  notificationSettingsTable,
  notificationTable,
  notificationWebhookTable,
  standardSettings,
} from '../storage/notificationTables.ts';

export interface NotificationFilter {
  readonly unread?: boolean | null | undefined;
  readonly kinds?: readonly NotificationKind[] | null | undefined;
}

const MATCHES = `user_id = $1 and in_app and ($2::boolean is null or (read_at is null) = $2)
  and ($3::text[] is null or kind = any($3))`;

function valuesOf(userId: string, { unread, kinds }: NotificationFilter): unknown[] {
  return [userId, unread ?? null, kinds ?? null];
}

/** Those of one person, the latest first. */
export async function listNotifications(
  db: Database,
  workspaceId: string,
  userId: string,
  filter: NotificationFilter,
  page: PageRequest,
): Promise<Connection<Notification>> {
  const [at = null, id = null] = decodeCursor(page, ['instant', 'text']) ?? [];
  const rows = await db.read<Notification>(
    workspaceId,
    `/* workspace.listNotifications */
     select ${columnsOf(notificationTable)} from notifications
     where ${MATCHES} and ($4::timestamptz is null or (created_at, id) < ($4::timestamptz, $5::text))
     order by created_at desc, id desc limit $6`,
    [...valuesOf(userId, filter), at, id, pageSize(page) + 1],
  );
  return connectionOf(
    rows,
    page,
    (row) => [row.createdAt.toISOString(), row.id],
    () => countNotifications(db, workspaceId, userId, filter),
  );
}

export async function countNotifications(
  db: Database,
  workspaceId: string,
  userId: string,
  filter: NotificationFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* workspace.countNotifications */ select count(*)::int as count from notifications where ${MATCHES}`,
    valuesOf(userId, filter),
  );
  return row?.count ?? 0;
}

/** A notification as somebody may look it up: nobody sees another's. */
export interface OwnKey {
  readonly userId: string;
  readonly id: string;
}

export function ownNotifications(
  db: Database,
  workspaceId: string,
  keys: readonly OwnKey[],
): Promise<Notification[]> {
  return db.read(
    workspaceId,
    `/* workspace.ownNotifications */
     select ${columnsOf(notificationTable)} from notifications
     where in_app and (user_id, id) in (select * from unnest($1::text[], $2::text[]))`,
    [keys.map(({ userId }) => userId), keys.map(({ id }) => id)],
  );
}

export function deliveriesByNotifications(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<(NotificationDelivery & { notificationId: string })[]> {
  return db.read(
    workspaceId,
    `/* workspace.deliveriesByNotifications */
     select l.notification_id as "notificationId", ${columnsOf(notificationDeliveryTable, 'd')}
     from delivered_notifications l join notification_deliveries d on d.id = l.delivery_id
     where l.notification_id = any($1::text[]) order by d.channel, d.id`,
    [ids],
  );
}

/** How somebody wants to be told, whether they have said so or not. */
export type OwnSettings = NotificationSettings & {
  /** Every kind on every way. */
  readonly channels: readonly ChannelChoice[];
};

export async function settingsByUsers(
  db: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<OwnSettings[]> {
  const rows = await db.read<
    { wanted: string; choices: ChannelChoice[] } & (NotificationSettings | { userId: null })
  >(
    workspaceId,
    `/* workspace.settingsByUsers */
     select wanted, ${columnsOf(notificationSettingsTable, 's')},
       coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'channel', c.channel, 'enabled', c.enabled))
         from notification_choices c where c.user_id = wanted), '[]') as choices
     from unnest($1::text[]) as wanted left join notification_settings s on s.user_id = wanted`,
    [userIds],
  );
  return rows.map(({ wanted, choices, ...row }) => ({
    ...(row.userId === null ? standardSettings : row),
    userId: wanted,
    channels: allChoices(choices),
  }));
}

export function webhooksByUsers(
  db: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<NotificationWebhook[]> {
  return db.read(
    workspaceId,
    `/* workspace.webhooksByUsers */
     select ${columnsOf(notificationWebhookTable)} from notification_webhooks where user_id = any($1::text[])`,
    [userIds],
  );
}
