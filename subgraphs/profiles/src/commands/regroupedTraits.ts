import type { Transaction } from '@rapport/shared/db/session.ts';
import { listEffectiveTraits, listTraitNames } from '../storage/traitStore.ts';
import { profilesOf, type Regrouped } from './resolveIdentities.ts';

/**
 * What holds of every profile that gained or lost identifiers: all of its traits, and null for those that only the other
 * profiles of the regrouping have, since it may have lost them. Other parts so know the whole after a merge or an undo.
 */
export async function regroupedTraits(
  tx: Transaction,
  regrouped: readonly Regrouped[],
): Promise<{ readonly profileId: string; readonly name: string; readonly value: unknown }[]> {
  if (regrouped.length === 0) return [];
  const standing = new Set(
    regrouped.flatMap(({ identifier }) => identifier.spans.map(({ profileId }) => profileId)),
  );
  const profileIds = profilesOf(regrouped).filter((id) => standing.has(id));
  const names = await listTraitNames(tx, profileIds);
  const effective = await listEffectiveTraits(tx, profileIds, null);
  const holds = new Map(effective.map(({ profileId, name, value }) => [`${profileId} ${name}`, value]));
  return profileIds.flatMap((profileId) =>
    names.map((name) => ({ profileId, name, value: holds.get(`${profileId} ${name}`) ?? null })),
  );
}
