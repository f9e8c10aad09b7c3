import type { Transaction } from '@rapport/shared/db/session.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { isCompared } from '../domain/comparedRecord.ts';
import type { HeldIdentifier } from '../storage/identityStore.ts';
import { reviewedProfiles } from '../storage/reviewedProfiles.ts';
import type { ProfileChange } from './placed.ts';
import { profilesOf, type Regrouped } from './resolveIdentities.ts';

interface Outcome {
  readonly added: readonly HeldIdentifier[];
  readonly regrouped: readonly Regrouped[];
  readonly changes: readonly ProfileChange[];
}

/** Has profiles compared anew of which something changed that duplicates are found by: most batches change none. */
export async function noteForReview(tx: Transaction, outcome: Outcome): Promise<void> {
  const { added, regrouped, changes } = outcome;
  const named = added
    .filter(({ type }) => type === 'EMAIL' || type === 'PHONE')
    .map(({ id, spans }) => spans[0]?.profileId ?? id);
  const described = changes
    .filter(({ traits }) => Object.keys(traits).some(isCompared))
    .map(({ profileId }) => profileId);
  const ids = new Set([...profilesOf(regrouped), ...named, ...described]);
  await noteChanged(tx, reviewedProfiles.entity, [...ids].sort());
}
