import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { findZone } from '../commands/zones.ts';
import { nextOccurrence, type RepeatRule, weekdays, type Zone } from './repeat.ts';

const daily: RepeatRule = {
  every: 1,
  unit: 'DAY',
  weekdays: [],
  timeZone: 'Europe/London',
  until: null,
  count: null,
};

function zoneOf(name: string): Zone {
  const zone = findZone(name);
  if (zone === null) throw new Error(`${name} is no zone`);
  return zone;
}

/** The first instants of a series after its start. */
function series(rule: Partial<RepeatRule>, start: string, length: number): (string | null)[] {
  const whole = { ...daily, ...rule };
  const zone = zoneOf(whole.timeZone);
  const found: (string | null)[] = [];
  let after = Date.parse(start);
  for (let n = 0; n < length; n += 1) {
    const next = nextOccurrence(whole, Date.parse(start), after, zone);
    found.push(next === null ? null : new Date(next).toISOString());
    if (next === null) break;
    after = next;
  }
  return found;
}

describe('nextOccurrence', () => {
  it('keeps what the clock shows when clocks are changed', () => {
    expect(series({}, '2026-03-28T09:00:00.000Z', 3)).toEqual([
      '2026-03-29T08:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
    ]);
    expect(series({ timeZone: 'America/New_York' }, '2026-10-31T13:00:00.000Z', 2)).toEqual([
      '2026-11-01T14:00:00.000Z',
      '2026-11-02T14:00:00.000Z',
    ]);
  });

  it('goes behind the gap where no clock shows the time, and back the day after', () => {
    expect(series({ timeZone: 'Europe/Berlin' }, '2026-03-28T01:30:00.000Z', 2)).toEqual([
      '2026-03-29T01:30:00.000Z', // 03:30 for 02:30
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('takes the first of two instants that show the same', () => {
    expect(series({ timeZone: 'Europe/Berlin' }, '2026-10-24T00:30:00.000Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    expect(series({ timeZone: 'Australia/Lord_Howe' }, '2026-04-03T14:45:00.000Z', 2)).toEqual([
      '2026-04-04T14:45:00.000Z', // 01:45, in the half hour that comes twice
      '2026-04-05T15:15:00.000Z',
    ]);
  });

  it('counts months from the first: the 31st is the last day of a shorter one', () => {
    expect(series({ unit: 'MONTH' }, '2026-01-31T09:00:00.000Z', 4)).toEqual([
      '2026-02-28T09:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
      '2026-04-30T08:00:00.000Z',
      '2026-05-31T08:00:00.000Z',
    ]);
    expect(series({ unit: 'MONTH', every: 5 }, '2026-10-31T09:00:00.000Z', 2)).toEqual([
      '2027-03-31T08:00:00.000Z',
      '2027-08-31T08:00:00.000Z',
    ]);
  });

  it('has leap days in leap years, and the day before in others', () => {
    expect(series({ unit: 'YEAR' }, '2024-02-29T09:00:00.000Z', 4)).toEqual([
      '2025-02-28T09:00:00.000Z',
      '2026-02-28T09:00:00.000Z',
      '2027-02-28T09:00:00.000Z',
      '2028-02-29T09:00:00.000Z',
    ]);
  });

  it('takes the weekdays that are wanted, in weeks that begin on Monday', () => {
    const rule: Partial<RepeatRule> = { unit: 'WEEK', every: 2, weekdays: ['FRIDAY', 'MONDAY'] };
    expect(series(rule, '2026-06-03T08:00:00.000Z', 4)).toEqual([
      '2026-06-05T08:00:00.000Z', // the Friday of the week it began in
      '2026-06-15T08:00:00.000Z',
      '2026-06-19T08:00:00.000Z',
      '2026-06-29T08:00:00.000Z',
    ]);
    expect(series({ unit: 'WEEK' }, '2026-06-07T08:00:00.000Z', 1)).toEqual(['2026-06-14T08:00:00.000Z']);
  });

  it('ends with until, which is a time it may still be due', () => {
    expect(series({ until: '2026-06-02T08:00:00.000Z' }, '2026-06-01T08:00:00.000Z', 3)).toEqual([
      '2026-06-02T08:00:00.000Z',
      null,
    ]);
  });

  it('leaves out what was missed, and stays in the rhythm of the first', () => {
    const start = Date.parse('2026-06-01T08:00:00.000Z');
    const after = Date.parse('2031-02-03T12:00:00.000Z');
    const next = nextOccurrence({ ...daily, every: 3 }, start, after, zoneOf('Europe/London'));
    expect(new Date(next ?? 0).toISOString()).toBe('2031-02-05T09:00:00.000Z');
  });

  it('is null where the calendar of the API ends', () => {
    expect(series({ unit: 'YEAR' }, '9999-06-01T08:00:00.000Z', 1)).toEqual([null]);
  });

  it('agrees with another calendar, in every zone, unit and rhythm, wherever clocks show one time', () => {
    const units = { DAY: 'days', WEEK: 'weeks', MONTH: 'months', YEAR: 'years' } as const;
    const start = fc
      .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2040, 0) })
      .map((ms) => ms - (ms % 60_000));
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'UTC',
    );
    const unit = fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR');
    const every = fc.integer({ min: 1, max: 13 });
    const lead = fc.integer({ min: 0, max: 500 * 86_400 });
    fc.assert(
      fc.property(start, zone, unit, every, lead, (startMs, timeZone, of, n, seconds) => {
        const afterMs = startMs + seconds * 1_000;
        const rule = { ...daily, timeZone, unit: of, every: n };
        const next = nextOccurrence(rule, startMs, afterMs, zoneOf(timeZone));
        const first = DateTime.fromMillis(startMs, { zone: timeZone });
        let step = 0;
        let other = first;
        while (other.toMillis() <= afterMs) {
          step += n;
          other = first.plus({ [units[of]]: step });
        }
        const isPlain =
          other.getPossibleOffsets().length === 1 && other.toFormat('HHmm') === first.toFormat('HHmm');
        if (isPlain) expect(next).toBe(other.toMillis());
        else expect(next).toBeGreaterThan(afterMs);
      }),
      { numRuns: 200 },
    );
  });

  it('gives only the weekdays that are wanted, each of them once', () => {
    const wanted = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 });
    fc.assert(
      fc.property(wanted, (days) => {
        const found = series(
          { unit: 'WEEK', weekdays: days, timeZone: 'UTC' },
          '2026-06-01T08:00:00.000Z',
          14,
        );
        const named = found.map((at) => weekdays[(new Date(at ?? 0).getUTCDay() + 6) % 7]);
        expect(new Set(named)).toEqual(new Set(days));
        expect(new Set(found).size).toBe(14);
      }),
    );
  });
});

describe('findZone', () => {
  it('knows IANA names, and answers null for others', () => {
    expect(['Europe/London', 'UTC', 'Mars/Olympus', ''].map((name) => findZone(name) !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
