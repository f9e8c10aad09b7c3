import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { findCandidateForDecision, saveDecision } from '@rapport/shared/review/decideDuplicate.ts';
import { findMergeOfClaim } from '../storage/identityWrites.ts';
import { reviewedProfiles } from '../storage/reviewedProfiles.ts';
import { changeIdentity, type Wanted } from './changeIdentity.ts';
import { mergeOf } from './profileMerge.ts';

interface Accepted {
  readonly profileId: string;
  readonly mergeId: string | null;
}

/** Merges the two of a candidate as `profileMerge` does, in one transaction with the decision. */
export async function duplicateAccept(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<Accepted, CommonRefusal>> {
  const known = await acceptedBefore(kit, caller.workspaceId, id);
  if (known !== null) return allow(known);
  return changeIdentity(kit, caller, false, (tx, at) => accept(tx, id, actorOf(caller), at));
}

/** A repeated acceptance answers the merge that the first one made. */
async function acceptedBefore(kit: PartKit, workspaceId: string, id: string): Promise<Accepted | null> {
  return kit.db.write(workspaceId, async (tx) => {
    const candidate = await findCandidateForDecision(tx, reviewedProfiles, id);
    if (candidate?.status !== 'ACCEPTED' || candidate.outcomeId === null) return null;
    const mergeId = await findMergeOfClaim(tx, candidate.outcomeId);
    return { profileId: candidate.leftId, mergeId };
  });
}

async function accept(
  tx: Transaction,
  id: string,
  by: string,
  at: Date,
): Promise<Decision<Wanted, CommonRefusal>> {
  const candidate = await findCandidateForDecision(tx, reviewedProfiles, id);
  if (candidate === null) return refuse(notFound('duplicate candidate', id, 'id'));
  const { status, leftId, rightId } = candidate;
  if (status === 'ACCEPTED') return refuse(invalidInput('Somebody else merged these two just now.', 'id'));
  if (status === 'REJECTED') {
    return refuse(invalidInput('These two were said to be two. Merge them with profileMerge.', 'id'));
  }
  const wanted = await mergeOf(tx, { profileId: leftId, otherId: rightId }, at);
  if (!wanted.allowed) return refuse(invalidInput('These two are one profile already.', 'id'));
  const outcomeId = wanted.change.claim?.id ?? null;
  await saveDecision(tx, id, { status: 'ACCEPTED', at, by, outcomeId });
  return wanted;
}
