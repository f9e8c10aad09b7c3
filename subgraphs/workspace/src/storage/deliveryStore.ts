import type { Database } from '@rapport/shared/db/database.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { NotificationKind, OutsideChannel } from '../domain/notification.ts';
import type { NextStep } from '../domain/retry.ts';
import type { Notification } from './notificationTables.ts';

/** A delivery that this process has taken to send. */
export interface Claimed {
  readonly workspaceId: string;
  readonly id: string;
  readonly userId: string;
  readonly attempts: number;
  readonly onlyOnce: boolean;
}

export interface Claim {
  readonly channel: OutsideChannel;
  readonly now: Date;
  /** When whoever has taken them counts as dead. */
  readonly leaseUntil: Date;
  readonly most: number;
  /** People to whom enough is on its way: a receiver that is slow holds up nobody else. */
  readonly busy: readonly string[];
}

/** Due deliveries that are looked through for people who are not busy. */
const LOOKED_THROUGH = 1_000;

/**
 * Takes what is due, one for each person, whatever the workspace. Several processes take different ones: a row that another
 * has locked is let pass, and one that another has taken is not due until its lease is over.
 */
export function claimDeliveries(
  tx: Transaction,
  { channel, now, leaseUntil, most, busy }: Claim,
): Promise<Claimed[]> {
  return tx.query(
    `/* workspace.claimDeliveries */
     with due as (
       select id, user_id, due_at from notification_deliveries
       where state = 'WAITING' and channel = $1 and due_at <= $2 and not user_id = any($5::text[])
       order by due_at limit ${LOOKED_THROUGH}
     ), first as (
       select distinct on (user_id) id, due_at from due order by user_id, due_at, id
     ), taken as (
       select d.id from notification_deliveries d
       where d.id in (select id from first order by due_at, id limit $4)
         and d.state = 'WAITING' and d.due_at <= $2
       for update skip locked
     )
     update notification_deliveries d set due_at = $3, attempts = attempts + 1 from taken where d.id = taken.id
     returning d.workspace_id as "workspaceId", d.id, d.user_id as "userId", d.attempts, d.only_once as "onlyOnce"`,
    [channel, now, leaseUntil, most, busy],
  );
}

/** When the next of a channel is due; null where none waits. */
export async function nextDue(tx: Transaction, channel: OutsideChannel): Promise<Date | null> {
  const [row] = await tx.query<{ dueAt: Date | null }>(
    `/* workspace.nextDelivery */
     select min(due_at) as "dueAt" from notification_deliveries where state = 'WAITING' and channel = $1`,
    [channel],
  );
  return row?.dueAt ?? null;
}

/** What a delivery says, and to whom. */
export interface Letter {
  readonly id: string;
  readonly digest: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly customRoles: readonly { readonly id: string; readonly grants: readonly string[] }[];
  readonly workspaceName: string;
  /** Null where there is none any more, or it was switched off. */
  readonly webhook: { readonly id: string; readonly url: string; readonly secret: string } | null;
  /** In the order they were made. */
  readonly notifications: readonly LetterLine[];
}

export type LetterLine = Pick<Notification, 'id' | 'title' | 'body' | 'entity' | 'entityId'> & {
  readonly kind: NotificationKind;
  readonly createdAt: string;
};

/** The letters of deliveries of one workspace; none for somebody who has left. */
export function lettersOf(db: Database, workspaceId: string, ids: readonly string[]): Promise<Letter[]> {
  return db.read(
    workspaceId,
    `/* workspace.letters */
     select d.id, d.digest, u.id as "userId", u.name as "userName", u.email, u.roles, ws.name as "workspaceName",
       coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'grants', r.grants)) from roles r
         where r.id = any(u.roles)), '[]') as "customRoles",
       case when w.active then jsonb_build_object('id', w.id, 'url', w.url, 'secret', w.secret) end as webhook,
       (select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'body', n.body,
           'entity', n.entity, 'entityId', n.entity_id,
           'createdAt', to_char(n.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
           order by n.created_at, n.id)
         from delivered_notifications l join notifications n on n.id = l.notification_id
         where l.delivery_id = d.id) as notifications
     from notification_deliveries d join users u on u.id = d.user_id and u.active
       cross join workspaces ws left join notification_webhooks w on w.user_id = u.id
     where d.id = any($1::text[])`,
    [ids],
  );
}

/** Writes down how an attempt ended; false where its lease was over and somebody else has tried again since. */
export async function settleDelivery(
  tx: Transaction,
  { id, attempts }: Claimed,
  step: NextStep,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `/* workspace.settleDelivery */
     update notification_deliveries
     set state = $3, due_at = $4, last_error = $5, sent_at = $6
     where id = $1 and attempts = $2 and state = 'WAITING' returning id`,
    [
      id,
      attempts,
      step.state,
      step.state === 'WAITING' ? step.dueAt : at,
      step.state === 'SENT' ? null : step.reason,
      step.state === 'SENT' ? at : null,
    ],
  );
  return rows.length === 1;
}

const KEEP_DAYS = 180;

/** Notifications of half a year ago, with what was sent of them; answers how many. */
export async function forgetNotifications(tx: Transaction, now: Date): Promise<number> {
  const rows = await tx.query(
    `/* workspace.forgetNotifications */
     delete from notifications where created_at < $1::timestamptz - make_interval(days => ${KEEP_DAYS}) returning id`,
    [now],
  );
  await tx.query(
    `/* workspace.forgetDeliveries */
     delete from notification_deliveries
     where state <> 'WAITING' and due_at < $1::timestamptz - make_interval(days => ${KEEP_DAYS})`,
    [now],
  );
  return rows.length;
}
