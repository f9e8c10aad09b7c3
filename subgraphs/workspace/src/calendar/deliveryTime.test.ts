import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type DeliveryHours, deliveryTime, isClockTime, isTimeZone, spokenTime } from './deliveryTime.ts';

const open: DeliveryHours = {
  timeZone: 'Europe/London',
  quietFrom: null,
  quietUntil: null,
  digest: 'OFF',
  digestAt: '08:00',
};
const due = (iso: string, hours: Partial<DeliveryHours>, joins = true): string =>
  deliveryTime(new Date(iso), { ...open, ...hours }, joins).dueAt.toISOString();

describe('quiet hours', () => {
  const night = { quietFrom: '22:00', quietUntil: '07:00' };

  it.each([
    ['2026-06-01T20:59:59.999Z', '2026-06-01T20:59:59.999Z'], // 21:59:59.999 in London
    ['2026-06-01T21:00:00.000Z', '2026-06-02T06:00:00.000Z'],
    ['2026-06-02T03:00:00.000Z', '2026-06-02T06:00:00.000Z'],
    ['2026-06-02T06:00:00.000Z', '2026-06-02T06:00:00.000Z'],
  ])('over midnight move %s to %s', (at, expected) => {
    expect(due(at, night)).toBe(expected);
  });

  it('within a day hold only what falls into them', () => {
    const noon = { quietFrom: '12:00', quietUntil: '13:30' };
    expect(due('2026-01-01T12:15:00.000Z', noon)).toBe('2026-01-01T13:30:00.000Z');
    expect(due('2026-01-01T14:00:00.000Z', noon)).toBe('2026-01-01T14:00:00.000Z');
  });

  it('end at the clock’s time through a change of the clocks', () => {
    // 29 March 2026: 01:00 GMT becomes 02:00 BST; 25 October: 02:00 BST becomes 01:00 GMT.
    expect(due('2026-03-28T23:00:00.000Z', night)).toBe('2026-03-29T06:00:00.000Z');
    expect(due('2026-10-24T22:00:00.000Z', night)).toBe('2026-10-25T07:00:00.000Z');
  });

  it('that end at a time which the day does not have end an hour later by the clock', () => {
    expect(due('2026-03-29T00:30:00.000Z', { quietFrom: '00:00', quietUntil: '01:30' })).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  it('of no length hold nothing', () => {
    expect(due('2026-01-01T08:00:00.000Z', { quietFrom: '08:00', quietUntil: '08:00' })).toBe(
      '2026-01-01T08:00:00.000Z',
    );
  });
});

describe('a digest', () => {
  it('goes at the next full hour of its zone', () => {
    expect(due('2026-06-01T10:00:00.000Z', { digest: 'HOURLY' })).toBe('2026-06-01T11:00:00.000Z');
    expect(due('2026-06-01T10:00:00.000Z', { digest: 'HOURLY', timeZone: 'Asia/Kolkata' })).toBe(
      '2026-06-01T10:30:00.000Z',
    );
  });

  it('goes once a day at its time, what comes exactly then with the next', () => {
    expect(due('2026-06-01T06:59:59.999Z', { digest: 'DAILY' })).toBe('2026-06-01T07:00:00.000Z');
    expect(due('2026-06-01T07:00:00.000Z', { digest: 'DAILY' })).toBe('2026-06-02T07:00:00.000Z');
  });

  it('is not waited for by what loses its sense by waiting', () => {
    expect(due('2026-06-01T10:00:00.000Z', { digest: 'DAILY' }, false)).toBe('2026-06-01T10:00:00.000Z');
  });

  it('that falls into quiet hours goes when they are over, as one', () => {
    const hours = { ...open, digest: 'HOURLY', quietFrom: '22:00', quietUntil: '07:00' } as const;
    const late = deliveryTime(new Date('2026-06-01T21:30:00.000Z'), hours, true);
    expect(late.dueAt.toISOString()).toBe('2026-06-02T06:00:00.000Z');
  });

  it.each(['Europe/London', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'goes exactly once on every day of a year in %s, whatever the clocks do, also at a time that is skipped',
    (timeZone) => {
      const start = DateTime.fromISO('2026-01-01T00:00', { zone: timeZone });
      for (const digestAt of ['00:30', '01:30', '02:15', '03:00']) {
        const days = new Map<string, number>();
        let at = start.minus({ milliseconds: 1 }).toJSDate();
        while (at < start.plus({ years: 1 }).toJSDate()) {
          at = deliveryTime(at, { ...open, timeZone, digest: 'DAILY', digestAt }, true).dueAt;
          const day = DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';
          days.set(day, (days.get(day) ?? 0) + 1);
        }
        expect(Math.max(...days.values())).toBe(1);
        expect(days.size).toBe(366); // and the first of the next year
      }
    },
  );
});

describe('what is taken as a time', () => {
  it('is a clock’s, and a zone that exists', () => {
    expect(['00:00', '23:59', '24:00', '7:00', '07:60', ''].map(isClockTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['Europe/London', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });

  it('is said as people say it', () => {
    expect(spokenTime('2026-06-01T13:00:00.000Z', 'Europe/London')).toBe('Monday, 1 June 2026 at 14:00');
  });
});
