import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults, slugFaults } from '../domain/names.ts';

export interface WorkspaceCreateRequest {
  readonly slug: string;
  readonly name: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
}

interface Created {
  readonly workspaceId: string;
  readonly ownerId: string;
}

/** Makes a workspace with its owner; a slug that is taken answers the workspace that has it. */
export async function workspaceCreate(
  kit: PartKit,
  request: WorkspaceCreateRequest,
): Promise<Decision<Created, CommonRefusal>> {
  const faults = [
    ...slugFaults(request.slug),
    ...nameFaults(request.name, 'input', 'name'),
    ...nameFaults(request.ownerName, 'input', 'ownerName'),
    ...nameFaults(request.ownerEmail, 'input', 'ownerEmail'),
  ];
  if (faults.length > 0) return refuse(...faults);
  const workspaceId = newId('ws');
  // Before its workspace exists a row can only be the worker's: the slug is claimed over all workspaces.
  const id = await kit.db.asWorker(async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      `/* workspace.claimSlug */
       insert into workspaces (id, workspace_id, slug, name, created_at) values ($1, $1, $2, $3, $4)
       on conflict (slug) do update set slug = excluded.slug returning id`,
      [workspaceId, request.slug, request.name.trim(), kit.clock.now()],
    );
    return row?.id ?? workspaceId;
  });
  return kit.db.write(id, async (tx) => {
    const [owner] = await tx.query<{ id: string }>(
      `/* workspace.ensureOwner */
       insert into users (id, workspace_id, name, email, roles) values ($1, $2, $3, $4, array['owner'])
       on conflict (workspace_id, lower(email)) do update set email = users.email returning id`,
      [newId('user'), id, request.ownerName.trim(), request.ownerEmail.trim()],
    );
    if (owner === undefined) throw new Error(`Workspace ${id} got no owner`);
    return allow({ workspaceId: id, ownerId: owner.id });
  });
}
