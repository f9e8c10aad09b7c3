import type { Cleaned, DateOrder } from './cleaningRules.ts';

const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const TIMESTAMP =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;
const TWO_NUMBERS = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})$/iu;
const MONTH_DAY = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/iu;

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;
const monthByName = monthNames();

/**
 * A date as ISO 8601. `03/04/2024` is refused where `order` does not say which number is the day, and so is a year of two
 * digits: a wrong birthday looks like a right one. A point in time stays one, unless it is midnight: then the day was meant,
 * and otherwise which day it was depends on where.
 */
export function cleanDate(text: string, order: DateOrder | null = null): Cleaned {
  const date = text.trim();
  const moment = TIMESTAMP.exec(date);
  if (moment !== null) return cleanTimestamp(date, moment);
  const iso = ISO_DAY.exec(date) ?? COMPACT.exec(date);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const numbers = TWO_NUMBERS.exec(date);
  if (numbers !== null) return fromNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3], order);
  const [, dayFirst, nameAfter, yearAfter] = DAY_MONTH.exec(date) ?? [];
  if (nameAfter !== undefined) return day(yearAfter, monthByName.get(nameAfter.toLowerCase()), dayFirst);
  const [, nameFirst, dayAfter, year] = MONTH_DAY.exec(date) ?? [];
  if (nameFirst !== undefined) return day(year, monthByName.get(nameFirst.toLowerCase()), dayAfter);
  return { fault: 'is no date' };
}

function cleanTimestamp(date: string, parts: RegExpExecArray): Cleaned {
  const [, year, month, dayOfMonth, hour, minute, second = '00'] = parts;
  const asDay = day(year, month, dayOfMonth);
  if ('fault' in asDay) return asDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { fault: 'is no date' };
  const isMidnight = hour === '00' && minute === '00' && second === '00';
  return isMidnight ? asDay : { value: date.replace(' ', 'T') };
}

function fromNumbers(
  first: number,
  second: number,
  year: string | undefined,
  order: DateOrder | null,
): Cleaned {
  if (first > 12 || first === second) return day(year, second, first);
  if (second > 12) return day(year, first, second);
  if (order === null)
    return { fault: 'can be read day first and month first, and the source does not say which' };
  return order === 'DAY_FIRST' ? day(year, second, first) : day(year, first, second);
}

function day(
  year: string | undefined,
  month: number | string | undefined,
  dayOfMonth: number | string | undefined,
): Cleaned {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  const at = new Date(Date.UTC(y, m - 1, d));
  const isReal = y >= 1000 && at.getUTCMonth() === m - 1 && at.getUTCDate() === d;
  return isReal ? { value: at.toISOString().slice(0, 10) } : { fault: 'is no date' };
}

/** Whole and short, of each language; a name that means two months in two languages would be left out. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  const disputed = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const name = format
          .format(Date.UTC(2024, month - 1, 1))
          .toLowerCase()
          .replace('.', '');
        if ((names.get(name) ?? month) !== month) disputed.add(name);
        names.set(name, month);
      }
    }
  }
  for (const name of disputed) names.delete(name);
  return names;
}
