import { DateTime, IANAZone } from 'luxon';
import type { NotificationDigest } from '../domain/notification.ts';

// When something may reach a person, in the person's own time. Clock times are looked up in the zone of each day, so an
// hour that is skipped or comes twice neither loses a digest nor sends two: a time that does not exist on a day counts as
// the same distance after the hour before it, one that exists twice as its first.

/** Times of the day as `HH:MM`. */
export interface DeliveryHours {
  /** IANA, as in `Europe/London`. */
  readonly timeZone: string;
  /** From when on nothing is sent; null where there are no quiet hours. May be later than `quietUntil`: over midnight. */
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly digest: NotificationDigest;
  /** When the daily digest goes. */
  readonly digestAt: string;
}

export interface DeliveryTime {
  readonly dueAt: Date;
  /** Names the digest that it is part of; everything with one name goes in one message. */
  readonly digest: string | null;
}

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text);
}

export function isTimeZone(text: string): boolean {
  return IANAZone.isValidZone(text);
}

/** The first instant at which it may be sent. */
export function deliveryTime(now: Date, hours: DeliveryHours, joinsDigest: boolean): DeliveryTime {
  const digestAt = joinsDigest ? nextDigest(now, hours) : null;
  const dueAt = afterQuietHours(digestAt ?? now, hours);
  return { dueAt, digest: digestAt === null ? null : `${hours.digest} ${digestAt.toISOString()}` };
}

function nextDigest(now: Date, { timeZone, digest, digestAt }: DeliveryHours): Date | null {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  switch (digest) {
    case 'OFF':
      return null;
    case 'HOURLY':
      return local.startOf('hour').plus({ hours: 1 }).toJSDate();
    case 'DAILY': {
      const today = at(local, digestAt);
      return (today > local ? today : at(local.plus({ days: 1 }), digestAt)).toJSDate();
    }
    default:
      return digest satisfies never;
  }
}

/** `instant` itself, or the end of the quiet hours that it falls into. */
function afterQuietHours(instant: Date, { timeZone, quietFrom, quietUntil }: DeliveryHours): Date {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return instant;
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  // Quiet hours that hold an instant began on its day or on the one before.
  for (const day of [local.minus({ days: 1 }), local]) {
    const from = at(day, quietFrom);
    const until = at(quietFrom < quietUntil ? day : day.plus({ days: 1 }), quietUntil);
    if (from <= local && local < until) return until.toJSDate();
  }
  return instant;
}

function at(day: DateTime, clockTime: string): DateTime {
  const [, hour, minute] = CLOCK_TIME.exec(clockTime) ?? [];
  return day.startOf('day').set({ hour: Number(hour), minute: Number(minute) });
}

/** An instant as somebody reads it in their own time: `Monday, 1 June 2026 at 14:00`. */
export function spokenTime(iso: string, timeZone: string): string {
  return DateTime.fromISO(iso, { zone: timeZone, locale: 'en-GB' }).toFormat("cccc, d MMMM yyyy 'at' HH:mm");
}
