import { editDistance } from '../text/editDistance.ts';
import type { FieldKind } from './fieldKind.ts';

export interface DateValue {
  /** `yyyymmdd` */
  readonly digits: string;
  readonly year: number;
  readonly month: string;
  readonly day: string;
}

const SHAPES: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
];

/**
 * A calendar date. Cleaning gives ISO 8601; other shapes are read as they come, day before month. A date that is none (month 13)
 * is kept by its digits: a typing error is still evidence.
 */
export const date: FieldKind<DateValue> = {
  levels: [
    { name: 'same', match: 0.86, other: 0.0002 },
    { name: 'day and month swapped', match: 0.01, other: 0.0001 },
    { name: 'one digit off', match: 0.05, other: 0.0008 },
    { name: 'two parts the same', match: 0.025, other: 0.004 },
    { name: 'two digits off', match: 0.015, other: 0.008 },
    { name: 'at most a year apart', match: 0.01, other: 0.04 },
    { name: 'different', match: 0.03, other: 0.9469 },
  ],
  mostDifferent: 0.2,
  keys: [
    { name: 'day', isSole: true, of: ({ digits }) => [digits] },
    { name: 'year', isSole: false, of: ({ year }) => [String(year)] },
    { name: 'month and day', isSole: false, of: ({ digits }) => [digits.slice(4)] },
  ],
  weighsFrequency: true,
  read(raw) {
    const text = raw.trim();
    for (const shape of SHAPES) {
      const found = shape.exec(text)?.groups;
      if (found === undefined) continue;
      const { year = '', month = '', day = '' } = found;
      if (Number(year) === 0 || Number(month) === 0) return undefined;
      const parts = { month: month.padStart(2, '0'), day: day.padStart(2, '0') };
      return { digits: `${year}${parts.month}${parts.day}`, year: Number(year), ...parts };
    }
    return undefined;
  },
  termOf: ({ digits }) => digits,
  compare(left, right) {
    if (left.year === right.year && left.month === right.day && left.day === right.month) return 1;
    const distance = editDistance(left.digits, right.digits, 2);
    if (distance <= 1) return 2;
    if (sameParts(left, right) === 2) return 3;
    if (distance <= 2) return 4;
    return daysBetween(left, right) <= 366 ? 5 : 6;
  },
};

function sameParts(left: DateValue, right: DateValue): number {
  return (
    Number(left.year === right.year) + Number(left.month === right.month) + Number(left.day === right.day)
  );
}

/** To within two days, which is enough beside a year. */
function daysBetween(left: DateValue, right: DateValue): number {
  const dayOf = ({ year, month, day }: DateValue) => year * 365.25 + Number(month) * 30.44 + Number(day);
  return Math.abs(dayOf(left) - dayOf(right));
}
