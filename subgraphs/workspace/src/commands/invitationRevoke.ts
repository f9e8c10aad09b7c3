import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { endedFaults } from '../domain/invitation.ts';
import type { WorkspaceRefusal } from '../domain/refusals.ts';
import { type Invitation, invitationTable } from '../storage/tables.ts';

/** Ends an invitation; ending it again changes nothing. One that was accepted cannot be taken back: deactivate the member. */
export async function invitationRevoke(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ invitationId: string }, WorkspaceRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const [invitation] = await tx.query<Invitation>(
      `/* workspace.lockInvitation */ select ${columnsOf(invitationTable)} from invitations where id = $1 for update`,
      [id],
    );
    if (invitation === undefined) return refuse(notFound('invitation', id, 'id'));
    if (invitation.revokedAt !== null) return allow({ invitationId: id });
    const at = kit.clock.now();
    const ended = endedFaults(invitation, at, 'id');
    if (ended.length > 0) return refuse(...ended);
    await tx.query(`/* workspace.revokeInvitation */ update invitations set revoked_at = $2 where id = $1`, [
      id,
      at,
    ]);
    return allow({ invitationId: id });
  });
}
