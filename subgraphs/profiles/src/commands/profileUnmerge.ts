import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { rejectOutcome } from '@rapport/shared/review/decideDuplicate.ts';
import { findIdentifiersById } from '../storage/identityStore.ts';
import { findMergeForUndo, markUndone, revokeClaim, saveSeparation } from '../storage/identityWrites.ts';
import { changeIdentity, type IdentityChange, type Wanted } from './changeIdentity.ts';

/**
 * Undoes a merge: both profiles are again what they were, with everything that came under their identifiers since. A merge
 * by hand is taken back; one that events led to cannot be unsaid, so the two are kept apart from now on instead.
 * Undoing it again changes nothing.
 */
export function profileUnmerge(
  kit: PartKit,
  { caller }: RequestContext,
  mergeId: string,
  dryRun: boolean,
): Promise<Decision<IdentityChange, CommonRefusal>> {
  return changeIdentity(kit, caller, dryRun, (tx, at) => decide(tx, mergeId, actorOf(caller), at));
}

async function decide(
  tx: Transaction,
  mergeId: string,
  actor: string,
  at: Date,
): Promise<Decision<Wanted, CommonRefusal>> {
  const merge = await findMergeForUndo(tx, mergeId);
  if (merge === null || merge.claimId === null) return refuse(notFound('merge', mergeId, 'mergeId'));
  const { claimId, kind, from, into, undoneAt } = merge;
  if (undoneAt === null) {
    await markUndone(tx, mergeId, actor, at);
    await rejectOutcome(tx, claimId, { at, by: actor });
    if (kind === 'MERGED') await revokeClaim(tx, claimId, at);
    else await saveSeparation(tx, { a: from, b: into, mergeId, actor }, at);
  }
  const identifiers = await findIdentifiersById(tx, [from, into]);
  return allow({
    groupIds: [...new Set(identifiers.map(({ groupId }) => groupId))],
    claim: null,
    about: from,
  });
}
