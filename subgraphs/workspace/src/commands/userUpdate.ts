import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { passingFaults, roleFaults } from '../domain/grants.ts';
import { nameFaults } from '../domain/names.ts';
import { lastOwner, type WorkspaceRefusal } from '../domain/refusals.ts';
import { grantsOf, ownerRole } from '../domain/roles.ts';
import { customRoles, findUser, lockMembers } from '../storage/memberStore.ts';
import { type User, userTable } from '../storage/tables.ts';

export interface UserPatch {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly active?: boolean;
}

/**
 * Changes a member. Roles that are given or taken away, and all roles of somebody who is let in or shut out, must be within
 * what the caller may do: else an administrator could demote the owner.
 */
export async function userUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: UserPatch,
): Promise<Decision<{ userId: string }, WorkspaceRefusal>> {
  const faults = patch.name === undefined ? [] : nameFaults(patch.name, 'patch', 'name');
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockMembers(tx);
    const user = await findUser(tx, id);
    if (user === null) return refuse(notFound('user', id, 'id'));
    const next = {
      name: patch.name?.trim() ?? user.name,
      roles: patch.roles === undefined ? user.roles : [...new Set(patch.roles)],
      active: patch.active ?? user.active,
    };
    const refusals = await powerFaults(tx, caller.grants, user, next);
    if (refusals.length > 0) return refuse(...refusals);
    await tx.update(userTable, { id }, next);
    return allow({ userId: id });
  });
}

type Next = Pick<User, 'roles' | 'active'>;

async function powerFaults(
  tx: Transaction,
  held: readonly string[],
  user: User,
  next: Next,
): Promise<WorkspaceRefusal[]> {
  const added = next.roles.filter((role) => !user.roles.includes(role));
  const removed = user.roles.filter((role) => !next.roles.includes(role));
  if (added.length + removed.length === 0 && next.active === user.active) return [];
  const custom = await customRoles(tx);
  const moved = next.active === user.active ? [...added, ...removed] : [...next.roles, ...removed];
  const faults = roleFaults(next.roles, custom, 'patch', 'roles');
  if (faults.length > 0) return faults;
  const unheld = passingFaults(held, grantsOf(moved, custom), 'patch', 'roles');
  if (unheld.length > 0) return unheld;
  return (await leavesNoOwner(tx, user, next)) ? [lastOwner('id')] : [];
}

async function leavesNoOwner(tx: Transaction, user: User, next: Next): Promise<boolean> {
  const isOwner = ({ roles, active }: Next) => active && roles.includes(ownerRole);
  if (!isOwner(user) || isOwner(next)) return false;
  const others = await tx.query(
    `/* workspace.otherOwners */ select id from users where active and $1 = any(roles) and id <> $2 limit 1`,
    [ownerRole, user.id],
  );
  return others.length === 0;
}
