import type { Transaction } from '@rapport/shared/db/session.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { NotificationAdded } from '@rapport/shared/events/workspace.ts';
import { newId } from '@rapport/shared/ids.ts';
import { type DeliveryTime, deliveryTime } from '../calendar/deliveryTime.ts';
import {
  bodyText,
  channelsFor,
  isAtOnce,
  type NotificationChannel,
  type NotificationEntity,
  type NotificationKind,
  type OutsideChannel,
  titleLine,
  waitsForDigest,
} from '../domain/notification.ts';
import type { WorkspaceKit } from '../kit.ts';
import {
  addDeliveries,
  addNotifications,
  linkDeliveries,
  listRecipients,
  type NewDelivery,
  type Recipient,
} from '../storage/notificationStore.ts';
import type { Notification } from '../storage/notificationTables.ts';

/** Something that one person is to be told. */
export interface Notice {
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly title: string;
  /** May depend on whom it is for: a time is said in their own zone. */
  readonly body: string | null | ((recipient: Recipient) => string | null);
  readonly about: { readonly entity: NotificationEntity; readonly id: string } | null;
  readonly actor: string;
  /** With person and kind the key: told again, it is the same. */
  readonly eventId: string;
  /** The ways that were asked for; every one when left out. */
  readonly channels?: readonly NotificationChannel[] | undefined;
}

type NotifyKit = Pick<WorkspaceKit, 'outbox' | 'clock' | 'deliveries'>;

/**
 * Tells people: in the app with the commit, and by deliveries that are sent when they are due. Any number of notices is five
 * statements. Who does not work here any more is told nothing.
 */
export async function notify(
  kit: NotifyKit,
  tx: Transaction,
  notices: readonly Notice[],
): Promise<readonly string[]> {
  if (notices.length === 0) return [];
  const recipients = await listRecipients(tx, [...new Set(notices.map(({ userId }) => userId))]);
  const byId = new Map(recipients.map((recipient) => [recipient.userId, recipient]));
  const createdAt = kit.clock.now();
  const planned = notices.flatMap((notice) => {
    const recipient = byId.get(notice.userId);
    return recipient === undefined ? [] : [plan(notice, recipient, createdAt)];
  });
  const added = await addNotifications(
    tx,
    planned.map(({ notification }) => notification),
  );
  const fresh = planned.filter(({ notification }) => added.has(notification.id));
  await deliver(kit, tx, fresh, createdAt);
  await kit.outbox.append(
    tx,
    fresh.filter(({ notification }) => notification.inApp).map((each) => addedEvent(tx, each)),
  );
  return fresh.map(({ notification }) => notification.id);
}

interface Planned {
  readonly notification: Notification;
  readonly recipient: Recipient;
  readonly outside: readonly OutsideChannel[];
}

function plan(notice: Notice, recipient: Recipient, createdAt: Date): Planned {
  const { userId, kind, title, body, about, actor, eventId, channels } = notice;
  const ways = channelsFor(kind, recipient.choices, recipient.hasWebhook, channels);
  const text = typeof body === 'function' ? body(recipient) : body;
  return {
    recipient,
    outside: ways.filter((way) => way !== 'IN_APP'),
    notification: {
      id: newId('ntf', createdAt.getTime()),
      userId,
      kind,
      title: titleLine(title),
      body: text === null ? null : bodyText(text),
      entity: about?.entity ?? null,
      entityId: about?.id ?? null,
      actor,
      eventId,
      inApp: ways.includes('IN_APP'),
      createdAt,
      readAt: null,
    },
  };
}

interface Message extends NewDelivery {
  readonly notificationIds: string[];
}

async function deliver(
  kit: NotifyKit,
  tx: Transaction,
  planned: readonly Planned[],
  now: Date,
): Promise<void> {
  const messages = new Map<string, Message>();
  for (const { notification, recipient, outside } of planned) {
    for (const channel of outside) {
      const { id: notificationId, userId, kind } = notification;
      const time: DeliveryTime = isAtOnce(kind)
        ? { dueAt: now, digest: null }
        : deliveryTime(now, recipient, channel === 'MAIL' && waitsForDigest(kind));
      const key =
        time.digest === null ? `${notificationId} ${channel}` : `${userId} ${channel} ${time.digest}`;
      const known = messages.get(key);
      if (known !== undefined) known.notificationIds.push(notificationId);
      else {
        const onlyOnce = isAtOnce(kind);
        messages.set(key, {
          id: newId('ndl'),
          userId,
          channel,
          ...time,
          onlyOnce,
          notificationIds: [notificationId],
        });
      }
    }
  }
  if (messages.size === 0) return;
  await keep(tx, [...messages.values()], now);
  tx.afterCommit(() => kit.deliveries.wake());
}

async function keep(tx: Transaction, messages: readonly Message[], now: Date): Promise<void> {
  const taking = new Map(await addDeliveries(tx, messages));
  // Their digest is being sent at this very moment: they go alone.
  const late = messages
    .filter(({ id }) => !taking.has(id))
    .map((each) => ({ ...each, digest: null, dueAt: now }));
  if (late.length > 0) for (const [wanted, id] of await addDeliveries(tx, late)) taking.set(wanted, id);
  await linkDeliveries(
    tx,
    messages.flatMap(({ id, notificationIds }) =>
      notificationIds.map((notificationId) => ({ deliveryId: taking.get(id) ?? id, notificationId })),
    ),
  );
}

function addedEvent(tx: Transaction, { notification }: Planned) {
  const { id, userId, kind, actor, createdAt } = notification;
  return eventOf(NotificationAdded, {
    workspaceId: tx.workspaceId,
    subject: id,
    actor,
    at: createdAt,
    data: { notificationId: id, userId, kind },
  });
}
