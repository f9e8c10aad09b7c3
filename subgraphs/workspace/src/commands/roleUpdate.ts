import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type Decision, invalidInput, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { grantFaults, passingFaults } from '../domain/grants.ts';
import { nameFaults } from '../domain/names.ts';
import { nameTaken, type WorkspaceRefusal } from '../domain/refusals.ts';
import { builtInRole, isRoleNameTaken } from '../domain/roles.ts';
import { customRoles, lockMembers } from '../storage/memberStore.ts';
import { roleTable } from '../storage/tables.ts';

export interface RolePatch {
  readonly name?: string;
  readonly description?: string | null;
  readonly grants?: readonly string[];
}

/** Whoever changes a role must have what it gives now and what it will give: taking away is a power as giving is. */
export async function roleUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: RolePatch,
): Promise<Decision<{ roleId: string }, WorkspaceRefusal>> {
  if (builtInRole(id) !== null) {
    return refuse(invalidInput(`The role ${id} is the same in every workspace. Make one of your own.`, 'id'));
  }
  const { name, description, grants } = patch;
  const faults = [
    ...(name === undefined ? [] : nameFaults(name, 'patch', 'name')),
    ...(grants === undefined ? [] : grantFaults(grants, 'patch', 'grants')),
  ];
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockMembers(tx);
    const roles = await customRoles(tx);
    const role = roles.find((each) => each.id === id);
    if (role === undefined) return refuse(notFound('role', id, 'id'));
    const unheld = passingFaults(caller.grants, [...role.grants, ...(grants ?? [])], 'patch', 'grants');
    if (unheld.length > 0) return refuse(...unheld);
    const others = roles.filter((each) => each.id !== id);
    if (name !== undefined && isRoleNameTaken(name.trim(), others)) {
      return refuse(nameTaken('role', name.trim(), 'patch', 'name'));
    }
    const change = {
      name: name?.trim() ?? role.name,
      description: description === undefined ? role.description : description?.trim() || null,
      grants: grants === undefined ? role.grants : [...new Set(grants)],
    };
    await tx.update(roleTable, { id }, change);
    return allow({ roleId: id });
  });
}
