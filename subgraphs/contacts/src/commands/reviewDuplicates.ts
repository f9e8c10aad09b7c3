import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { CommonRefusal, Decision } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { rejectDuplicate, requestSearch } from '@rapport/shared/review/decideDuplicate.ts';
import { reviewedCompanies, reviewedContacts } from '../storage/reviewedContacts.ts';

type Rejected = Promise<Decision<{ readonly candidateId: string }, CommonRefusal>>;
type Requested = Promise<Decision<{ readonly entity: string }, CommonRefusal>>;

export function contactDuplicateReject(kit: PartKit, { caller }: RequestContext, id: string): Rejected {
  const by = { workspaceId: caller.workspaceId, actor: actorOf(caller) };
  return rejectDuplicate(kit, reviewedContacts, by, id);
}

export function companyDuplicateReject(kit: PartKit, { caller }: RequestContext, id: string): Rejected {
  const by = { workspaceId: caller.workspaceId, actor: actorOf(caller) };
  return rejectDuplicate(kit, reviewedCompanies, by, id);
}

export function contactDuplicateSearch(kit: PartKit, { caller }: RequestContext): Requested {
  return requestSearch(kit, reviewedContacts, caller.workspaceId);
}

export function companyDuplicateSearch(kit: PartKit, { caller }: RequestContext): Requested {
  return requestSearch(kit, reviewedCompanies, caller.workspaceId);
}
