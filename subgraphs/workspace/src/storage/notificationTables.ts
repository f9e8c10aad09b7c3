import { table } from '@rapport/shared/db/table.ts';
import type {
  NotificationChannel,
  NotificationDigest,
  NotificationEntity,
  NotificationKind,
  OutsideChannel,
} from '../domain/notification.ts';

/** One fact told to one person. */
export interface Notification {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string | null;
  readonly entity: NotificationEntity | null;
  readonly entityId: string | null;
  /** Who caused it, as in `user:user_01J…`. */
  readonly actor: string;
  /** What it was made from: with person and kind the key. */
  readonly eventId: string;
  /** Whether it is shown in the app. */
  readonly inApp: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface NotificationSettings {
  readonly userId: string;
  readonly timeZone: string;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly digest: NotificationDigest;
  readonly digestAt: string;
  readonly version: number;
}

/** Of somebody who has set nothing. */
export const standardSettings = {
  timeZone: 'UTC',
  quietFrom: null,
  quietUntil: null,
  digest: 'OFF',
  digestAt: '08:00',
  version: 0,
} as const satisfies Omit<NotificationSettings, 'userId'>;

interface NotificationChoice {
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly enabled: boolean;
}

export interface NotificationWebhook {
  readonly id: string;
  readonly userId: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  readonly active: boolean;
  readonly createdAt: Date;
}

/** One message out of the app. */
export interface NotificationDelivery {
  readonly id: string;
  readonly userId: string;
  readonly channel: OutsideChannel;
  readonly digest: string | null;
  readonly state: 'WAITING' | 'SENT' | 'DEAD';
  /** When it may be sent; while it is being sent, when somebody else takes it for given up. */
  readonly dueAt: Date;
  readonly attempts: number;
  /** Whether a failure is final. */
  readonly onlyOnce: boolean;
  readonly lastError: string | null;
  readonly sentAt: Date | null;
}

interface DeliveredNotification {
  readonly deliveryId: string;
  readonly notificationId: string;
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

const text = { type: 'text' } as const;
const key = { type: 'text', primary: true } as const;
const instant = { type: 'timestamptz' } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'integer' } as const;
const maybeText = { type: 'text', nullable: true } as const;
const maybeInstant = { type: 'timestamptz', nullable: true } as const;

export const notificationTable = table<OfWorkspace<Notification>>('notifications', {
  workspaceId: text,
  id: key,
  userId: text,
  kind: text,
  title: text,
  body: maybeText,
  entity: maybeText,
  entityId: maybeText,
  actor: text,
  eventId: text,
  inApp: flag,
  createdAt: instant,
  readAt: maybeInstant,
});

export const notificationSettingsTable = table<OfWorkspace<NotificationSettings>>('notification_settings', {
  workspaceId: text,
  userId: key,
  timeZone: text,
  quietFrom: maybeText,
  quietUntil: maybeText,
  digest: text,
  digestAt: text,
  version: count,
});

const notificationChoiceTable = table<OfWorkspace<NotificationChoice>>('notification_choices', {
  workspaceId: text,
  userId: key,
  kind: key,
  channel: key,
  enabled: flag,
});

export const notificationWebhookTable = table<OfWorkspace<NotificationWebhook>>('notification_webhooks', {
  workspaceId: text,
  id: key,
  userId: text,
  url: text,
  secret: text,
  active: flag,
  createdAt: instant,
});

export const notificationDeliveryTable = table<OfWorkspace<NotificationDelivery>>('notification_deliveries', {
  workspaceId: text,
  id: key,
  userId: text,
  channel: text,
  digest: maybeText,
  state: text,
  dueAt: instant,
  attempts: count,
  onlyOnce: flag,
  lastError: maybeText,
  sentAt: maybeInstant,
});

const deliveredNotificationTable = table<OfWorkspace<DeliveredNotification>>('delivered_notifications', {
  workspaceId: text,
  deliveryId: key,
  notificationId: key,
});

export const notificationTables = [
  notificationTable,
  notificationSettingsTable,
  notificationChoiceTable,
  notificationWebhookTable,
  notificationDeliveryTable,
  deliveredNotificationTable,
];
