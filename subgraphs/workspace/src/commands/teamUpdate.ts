import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults } from '../domain/names.ts';
import { nameTaken, type WorkspaceRefusal } from '../domain/refusals.ts';
import { setTeamMembers, unknownUsers } from '../storage/memberStore.ts';

export interface TeamPatch {
  readonly name?: string;
  readonly memberIds?: readonly string[];
}

export async function teamUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  { name, memberIds }: TeamPatch,
): Promise<Decision<{ teamId: string }, WorkspaceRefusal>> {
  const faults = name === undefined ? [] : nameFaults(name, 'patch', 'name');
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const locked = await tx.query(`/* workspace.lockTeam */ select id from teams where id = $1 for update`, [
      id,
    ]);
    if (locked.length === 0) return refuse(notFound('team', id, 'id'));
    const unknown = memberIds === undefined ? [] : await unknownUsers(tx, memberIds);
    if (unknown.length > 0)
      return refuse(...unknown.map((each) => notFound('user', each, 'patch', 'memberIds')));
    if (name !== undefined && !(await renameTeam(tx, id, name.trim()))) {
      return refuse(nameTaken('team', name.trim(), 'patch', 'name'));
    }
    if (memberIds !== undefined) await setTeamMembers(tx, id, memberIds);
    return allow({ teamId: id });
  });
}

/** False when another team has the name; two that take it at the same time wait for each other at the index. */
async function renameTeam(tx: Transaction, id: string, name: string): Promise<boolean> {
  const taken = await tx.query(
    `/* workspace.teamsOfName */ select id from teams where lower(name) = lower($2) and id <> $1`,
    [id, name],
  );
  if (taken.length > 0) return false;
  await tx.query(`/* workspace.renameTeam */ update teams set name = $2 where id = $1`, [id, name]);
  return true;
}
