import type { DuplicateRecord } from '../duplicates/model.ts';
import type { Reason } from '../duplicates/scorePair.ts';
import type { DuplicateCandidate } from './duplicateTables.ts';

/** A reason with whose values it compares. */
export type ReasonOfCandidate = Reason & Pick<DuplicateCandidate, 'entity' | 'leftId' | 'rightId'>;

export function reasonsOf({ reasons, entity, leftId, rightId }: DuplicateCandidate): ReasonOfCandidate[] {
  return reasons.map((reason) => ({ ...reason, entity, leftId, rightId }));
}

/** What a record has in a field that a reason names. Names are compared from a whole name where there are no parts. */
export function valuesOf(record: DuplicateRecord | null, field: string): string[] {
  const { values = {} } = record ?? {};
  const whole = field === 'givenName' || field === 'familyName' ? values.fullName : undefined;
  const found = values[field] ?? whole ?? [];
  return typeof found === 'string' ? [found] : [...found];
}
