import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { CommonRefusal, Decision } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { requestSearch } from '@rapport/shared/review/decideDuplicate.ts';
import { reviewedProfiles } from '../storage/reviewedProfiles.ts';

export function duplicateSearch(
  kit: PartKit,
  { caller }: RequestContext,
): Promise<Decision<{ readonly entity: string }, CommonRefusal>> {
  return requestSearch(kit, reviewedProfiles, caller.workspaceId);
}
