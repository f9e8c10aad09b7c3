import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type FoundMember, findMembers, type MembershipRequest, powersOf } from '../queries/memberships.ts';
import { linkIdentity } from './linkIdentity.ts';

/** A member, and what they may do. */
export interface RecognisedMember extends FoundMember {
  readonly grants: string[];
  readonly teammates: string[];
}

/**
 * The memberships of somebody whom the gateway has verified. What a member may do is only worked out where there is one
 * membership: among several the gateway asks the person to choose first.
 */
export async function recogniseMembers(
  kit: PartKit,
  request: MembershipRequest,
  requestId: string,
): Promise<RecognisedMember[]> {
  const found = await findMembers(kit.db, request);
  const [member, ...others] = found;
  if (member === undefined || others.length > 0) {
    return found.map((each) => ({ ...each, grants: [], teammates: [] }));
  }
  if (!member.isLinked && !(await link(kit, member, request, requestId))) return [];
  return [{ ...member, ...(await powersOf(kit.db, member)) }];
}

async function link(
  kit: PartKit,
  { workspaceId, userId }: FoundMember,
  { issuer, subject }: MembershipRequest,
  requestId: string,
): Promise<boolean> {
  if (!issuer || !subject) return false;
  return linkIdentity(kit, { workspaceId, userId, issuer, subject, requestId });
}
