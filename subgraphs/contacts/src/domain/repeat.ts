// When a repeating task is due next. Calendars are reckoned in wall time, as RFC 5545 does, and only the outcome is an instant:
// so nine in the morning stays nine in the morning when clocks are changed.

export type RepeatUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Weeks begin on Monday (ISO 8601). */
export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof weekdays)[number];

export interface RepeatRule {
  readonly every: number;
  readonly unit: RepeatUnit;
  /** For weeks; none means the weekday it began on. */
  readonly weekdays: readonly Weekday[];
  /** An IANA name, as in `Europe/London`. */
  readonly timeZone: string;
  /** ISO 8601; nothing is due after it. */
  readonly until: string | null;
  /** How many are made in all. */
  readonly count: number | null;
}

/** A time zone. Wall time is what `Date.UTC` would make of what the clock shows. */
export interface Zone {
  toWall(instantMs: number): number;
  /** The first of two instants that show the same; what no clock shows lies behind the gap, by as much as into it. */
  toInstant(wallMs: number): number;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** The last instant that ISO 8601 writes with four digits for the year, and so the API. */
const LAST_MS = Date.UTC(10_000, 0, 1) - 1;

/**
 * The first instant of the series after `afterMs`; null when the rule's end comes first. The series begins at `startMs`, and
 * counts from it: the 31st is the last day of a shorter month and the 31st again in the one after.
 */
export function nextOccurrence(
  rule: RepeatRule,
  startMs: number,
  afterMs: number,
  zone: Zone,
): number | null {
  const startWall = zone.toWall(startMs);
  const afterWall = Math.max(zone.toWall(afterMs), startWall);
  const untilMs = rule.until === null ? LAST_MS : Date.parse(rule.until);
  // One period before the one `after` falls in: a change of clocks can move an instant across the border.
  for (let step = Math.max(0, stepOf(rule, startWall, afterWall) - 1); ; step += 1) {
    for (const wall of wallsOf(rule, startWall, step)) {
      const instant = zone.toInstant(wall);
      if (wall < startWall || instant <= afterMs || instant <= startMs) continue;
      return instant > untilMs ? null : instant;
    }
  }
}

/** The period of the series that a wall time falls in, from 0. */
function stepOf({ every, unit }: RepeatRule, startWall: number, wall: number): number {
  switch (unit) {
    case 'DAY':
      return Math.floor((wall - startWall) / (every * DAY_MS));
    case 'WEEK':
      return Math.floor((wall - mondayOf(startWall)) / (every * WEEK_MS));
    case 'MONTH':
      return Math.floor((monthsOf(wall) - monthsOf(startWall)) / every);
    case 'YEAR':
      return Math.floor((monthsOf(wall) - monthsOf(startWall)) / (12 * every));
    default:
      return unit satisfies never;
  }
}

/** The wall times of one period, in order; in the first one of weeks some may lie before the start. */
function wallsOf({ every, unit, weekdays: wanted }: RepeatRule, startWall: number, step: number): number[] {
  switch (unit) {
    case 'DAY':
      return [startWall + step * every * DAY_MS];
    case 'WEEK': {
      const monday = mondayOf(startWall) + step * every * WEEK_MS;
      const timeOfDay = startWall - Math.floor(startWall / DAY_MS) * DAY_MS;
      const days = wanted.length === 0 ? [weekdayOf(startWall)] : wanted.map((day) => weekdays.indexOf(day));
      return days.toSorted((left, right) => left - right).map((day) => monday + day * DAY_MS + timeOfDay);
    }
    case 'MONTH':
      return [monthsLater(startWall, step * every)];
    case 'YEAR':
      return [monthsLater(startWall, step * every * 12)];
    default:
      return unit satisfies never;
  }
}

/** From 0 for Monday; the first of January 1970 was a Thursday. */
function weekdayOf(wall: number): number {
  return (((Math.floor(wall / DAY_MS) + 3) % 7) + 7) % 7;
}

function mondayOf(wall: number): number {
  return (Math.floor(wall / DAY_MS) - weekdayOf(wall)) * DAY_MS;
}

function monthsOf(wall: number): number {
  const date = new Date(wall);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function monthsLater(wall: number, months: number): number {
  const date = new Date(wall);
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(date.getUTCFullYear(), month, day) + (wall - Math.floor(wall / DAY_MS) * DAY_MS);
}
