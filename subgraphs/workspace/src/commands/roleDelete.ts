import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type Decision, invalidInput, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { passingFaults } from '../domain/grants.ts';
import { roleInUse, type WorkspaceRefusal } from '../domain/refusals.ts';
import { builtInRole } from '../domain/roles.ts';
import { customRoles, lockMembers } from '../storage/memberStore.ts';

/** Members who may not come in count too: given back the right, they would have a role that is not there. */
export async function roleDelete(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ deletedId: string }, WorkspaceRefusal>> {
  if (builtInRole(id) !== null) {
    return refuse(invalidInput(`The role ${id} is the same in every workspace and stays.`, 'id'));
  }
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockMembers(tx);
    const role = (await customRoles(tx)).find((each) => each.id === id);
    if (role === undefined) return refuse(notFound('role', id, 'id'));
    const unheld = passingFaults(caller.grants, role.grants, 'id');
    if (unheld.length > 0) return refuse(...unheld);
    const [use] = await tx.query<{ members: number; invitations: number }>(
      `/* workspace.countRoleUses */
       select (select count(*)::int from users where $1 = any(roles)) as members,
         (select count(*)::int from invitations
          where $1 = any(roles) and accepted_at is null and revoked_at is null and expires_at > $2) as invitations`,
      [id, kit.clock.now()],
    );
    if (use !== undefined && use.members + use.invitations > 0) {
      return refuse(roleInUse(use.members, use.invitations));
    }
    await tx.query(`/* workspace.deleteRole */ delete from roles where id = $1`, [id]);
    return allow({ deletedId: id });
  });
}
