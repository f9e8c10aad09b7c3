import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
} from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { findIdentifiersById } from '../storage/identityStore.ts';
import { forgetSeparations } from '../storage/identityWrites.ts';
import { changeIdentity, type IdentityChange, type Wanted } from './changeIdentity.ts';

/** Says that two profiles are one customer, whatever limits say. The older one keeps its id; the other's leads to it. */
export function profileMerge(
  kit: PartKit,
  { caller }: RequestContext,
  request: { readonly profileId: string; readonly otherId: string },
  dryRun: boolean,
): Promise<Decision<IdentityChange, CommonRefusal>> {
  return changeIdentity(kit, caller, dryRun, (tx, at) => mergeOf(tx, request, at));
}

/** What merging two profiles wants folded. Needs `lockIdentities`. */
export async function mergeOf(
  tx: Transaction,
  { profileId, otherId }: { readonly profileId: string; readonly otherId: string },
  at: Date,
): Promise<Decision<Wanted, CommonRefusal>> {
  const found = await findIdentifiersById(tx, [profileId, otherId]);
  const one = found.find(({ id }) => id === profileId);
  const other = found.find(({ id }) => id === otherId);
  if (one === undefined) return refuse(notFound('profile', profileId, 'input', 'profileId'));
  if (other === undefined) return refuse(notFound('profile', otherId, 'input', 'otherId'));
  const [a, b] = [one, other].map(({ spans, id }) => spans[0]?.profileId ?? id);
  if (a === undefined || b === undefined || a === b) {
    return refuse(invalidInput('These two are one profile already.', 'input', 'otherId'));
  }
  await forgetSeparations(tx, [a, profileId], [b, otherId]);
  const claim = {
    id: newId('claim', at.getTime()),
    kind: 'MERGED',
    identifierIds: [a, b],
    atMs: at.getTime(),
    isRevoked: false,
  } as const;
  return allow({ groupIds: [...new Set([one.groupId, other.groupId])], claim, about: a });
}
