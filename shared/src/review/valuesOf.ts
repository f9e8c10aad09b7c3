import type { DuplicateRecord } from '../duplicates/model.ts';

/** What a record has in a field that a reason names. Names are compared from a whole name where there are no parts. */
export function valuesOf(record: DuplicateRecord | null, field: string): string[] {
  const { values = {} } = record ?? {};
  const whole = field === 'givenName' || field === 'familyName' ? values.fullName : undefined;
  const found = values[field] ?? whole ?? [];
  return typeof found === 'string' ? [found] : [...found];
}
