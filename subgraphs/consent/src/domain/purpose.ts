import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';

/** Why processing is lawful (GDPR Article 6). */
type LegalBasis =
  | 'CONSENT'
  | 'CONTRACT'
  | 'LEGAL_OBLIGATION'
  | 'VITAL_INTERESTS'
  | 'PUBLIC_TASK'
  | 'LEGITIMATE_INTERESTS';

/** Something data is used for; the ledger's lines name it by its key, so the key never changes. */
export interface Purpose {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly legalBasis: LegalBasis;
  readonly createdAt: Date;
}

export type PurposePlan = Omit<Purpose, 'createdAt'>;

/** Refuses, all at once, a key that cannot stand in a condition or an address, and a name nobody can read. */
export function planPurpose(plan: PurposePlan): Decision<PurposePlan, CommonRefusal> {
  const refusals: CommonRefusal[] = [];
  const name = plan.name.trim();
  if (!/^[a-z0-9_]{1,60}$/.test(plan.key)) {
    refusals.push(
      invalidInput(
        `key must be 1 to 60 lower-case letters, digits and underscores, not "${plan.key}".`,
        'input',
        'key',
      ),
    );
  }
  if (name.length < 1 || name.length > 100) {
    refusals.push(invalidInput('name must have 1 to 100 characters.', 'input', 'name'));
  }
  if (refusals.length > 0) return refuse(...refusals);
  return allow({ ...plan, name, description: plan.description?.trim() || null });
}
