import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { WorkspaceRefusal } from '../domain/refusals.ts';

export async function teamDelete(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ deletedId: string }, WorkspaceRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const gone = await tx.query(`/* workspace.deleteTeam */ delete from teams where id = $1 returning id`, [
      id,
    ]);
    return gone.length === 0 ? refuse(notFound('team', id, 'id')) : allow({ deletedId: id });
  });
}
