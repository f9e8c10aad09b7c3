import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type Decision, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { grantFaults, passingFaults } from '../domain/grants.ts';
import { nameFaults } from '../domain/names.ts';
import { nameTaken, type WorkspaceRefusal } from '../domain/refusals.ts';
import { isRoleNameTaken } from '../domain/roles.ts';
import { customRoles, lockMembers } from '../storage/memberStore.ts';
import { roleTable } from '../storage/tables.ts';

export interface RoleCreateRequest {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly grants: readonly string[];
}

export async function roleCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: RoleCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ roleId: string }, WorkspaceRefusal>> {
  const faults = [
    ...nameFaults(request.name, 'input', 'name'),
    ...grantFaults(request.grants, 'input', 'grants'),
  ];
  if (faults.length > 0) return refuse(...faults);
  const unheld = passingFaults(caller.grants, request.grants, 'input', 'grants');
  if (unheld.length > 0) return refuse(...unheld);
  const scope = { actor: actorOf(caller), mutation: 'roleCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once<Decision<{ roleId: string }, WorkspaceRefusal>>(tx, scope, async () => {
      await lockMembers(tx);
      const name = request.name.trim();
      if (isRoleNameTaken(name, await customRoles(tx)))
        return refuse(nameTaken('role', name, 'input', 'name'));
      const roleId = newId('role');
      await tx.insert(roleTable, {
        id: roleId,
        workspaceId: tx.workspaceId,
        name,
        description: request.description?.trim() || null,
        grants: [...new Set(request.grants)],
        createdAt: kit.clock.now(),
      });
      return allow({ roleId });
    }),
  );
}
