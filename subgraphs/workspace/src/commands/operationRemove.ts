import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

export async function operationRemove(
  kit: PartKit,
  { caller }: RequestContext,
  sha256: string,
): Promise<Decision<{ removedSha256: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const gone = await tx.query(
      `/* workspace.removeOperation */ delete from operations where sha256 = $1 returning sha256`,
      [sha256],
    );
    if (gone.length > 0) return allow({ removedSha256: sha256 });
    return refuse(notFound('operation', sha256.slice(0, 64), 'sha256'));
  });
}
