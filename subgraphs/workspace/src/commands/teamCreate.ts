import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults } from '../domain/names.ts';
import { nameTaken, type WorkspaceRefusal } from '../domain/refusals.ts';
import { addTeamMembers, unknownUsers } from '../storage/memberStore.ts';

type Created = Decision<{ teamId: string }, WorkspaceRefusal>;

export async function teamCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: { readonly name: string; readonly memberIds?: readonly string[] | null | undefined },
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const faults = nameFaults(request.name, 'input', 'name');
  if (faults.length > 0) return refuse(...faults);
  const memberIds = request.memberIds ?? [];
  const scope = { actor: actorOf(caller), mutation: 'teamCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once<Created>(tx, scope, async () => {
      const unknown = await unknownUsers(tx, memberIds);
      if (unknown.length > 0)
        return refuse(...unknown.map((id) => notFound('user', id, 'input', 'memberIds')));
      const name = request.name.trim();
      const made = await tx.query<{ id: string }>(
        `/* workspace.insertTeam */
         insert into teams (id, workspace_id, name, created_at) values ($1, $2, $3, $4)
         on conflict (workspace_id, lower(name)) do nothing returning id`,
        [newId('team'), tx.workspaceId, name, kit.clock.now()],
      );
      const [team] = made;
      if (team === undefined) return refuse(nameTaken('team', name, 'input', 'name'));
      await addTeamMembers(tx, [team.id], memberIds);
      return allow({ teamId: team.id });
    }),
  );
}
