import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { CommonRefusal, Decision } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { rejectDuplicate } from '@rapport/shared/review/decideDuplicate.ts';
import { reviewedProfiles } from '../storage/reviewedProfiles.ts';

export function duplicateReject(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ readonly candidateId: string }, CommonRefusal>> {
  const { workspaceId } = caller;
  return rejectDuplicate(kit, reviewedProfiles, { workspaceId, actor: actorOf(caller) }, id);
}
