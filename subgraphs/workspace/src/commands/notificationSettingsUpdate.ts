import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { isClockTime, isTimeZone } from '../calendar/deliveryTime.ts';
import type { ChannelChoice, NotificationDigest } from '../domain/notification.ts';
import { keepChoices } from '../storage/choiceStore.ts';
import {
  type NotificationSettings,
  notificationSettingsTable,
  standardSettings,
} from '../storage/notificationTables.ts';
import { personOf } from './personOf.ts';

export interface NotificationSettingsPatch {
  readonly timeZone?: string;
  readonly quietFrom?: string | null;
  readonly quietUntil?: string | null;
  readonly digest?: NotificationDigest;
  readonly digestAt?: string;
  readonly channels?: readonly ChannelChoice[];
}

/** Changes how the caller wants to be told. What waits already goes when it would have gone. */
export async function notificationSettingsUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  patch: NotificationSettingsPatch,
  expectedVersion: number | null,
): Promise<Decision<{ userId: string }, CommonRefusal>> {
  const userId = personOf(caller, 'notificationSettingsUpdate');
  const faults = shapeFaults(patch);
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const present = await lockSettings(tx, userId);
    if (expectedVersion !== null && expectedVersion !== present.version)
      return refuse(staleVersion('set of notification settings', present.version));
    const { channels = [], ...fields } = patch;
    const next = { ...present, ...fields, version: present.version + 1 };
    if ((next.quietFrom === null) !== (next.quietUntil === null)) {
      return refuse(
        invalidInput('quietFrom and quietUntil go together: give both or clear both.', 'patch', 'quietFrom'),
      );
    }
    await keepSettings(tx, next);
    await keepChoices(tx, userId, channels);
    return allow({ userId });
  });
}

function shapeFaults(patch: NotificationSettingsPatch): CommonRefusal[] {
  const clockTimes = (['quietFrom', 'quietUntil', 'digestAt'] as const).flatMap((name) => {
    const value = patch[name];
    return value === undefined || value === null || isClockTime(value)
      ? []
      : [invalidInput(`${name} must be a time of the day as 22:00.`, 'patch', name)];
  });
  const { timeZone } = patch;
  if (timeZone === undefined || isTimeZone(timeZone)) return clockTimes;
  return [
    ...clockTimes,
    invalidInput('timeZone must be an IANA time zone as Europe/London.', 'patch', 'timeZone'),
  ];
}

/** One change of one person's settings at a time, also while there is no row yet. */
async function lockSettings(tx: Transaction, userId: string): Promise<NotificationSettings> {
  await tx.query(`/* workspace.lockSettings */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `notification settings ${userId}`,
  ]);
  const [settings] = await tx.query<NotificationSettings>(
    `/* workspace.settingsForChange */
     select ${columnsOf(notificationSettingsTable)} from notification_settings where user_id = $1`,
    [userId],
  );
  if (settings === undefined) return { ...standardSettings, userId };
  const { timeZone, quietFrom, quietUntil, digest, digestAt, version } = settings;
  return { userId, timeZone, quietFrom, quietUntil, digest, digestAt, version };
}

async function keepSettings(tx: Transaction, settings: NotificationSettings): Promise<void> {
  const { userId, timeZone, quietFrom, quietUntil, digest, digestAt, version } = settings;
  await tx.query(
    `/* workspace.keepSettings */
     insert into notification_settings
       (workspace_id, user_id, time_zone, quiet_from, quiet_until, digest, digest_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (user_id) do update set time_zone = excluded.time_zone, quiet_from = excluded.quiet_from,
       quiet_until = excluded.quiet_until, digest = excluded.digest, digest_at = excluded.digest_at,
       version = excluded.version`,
    [tx.workspaceId, userId, timeZone, quietFrom, quietUntil, digest, digestAt, version],
  );
}
