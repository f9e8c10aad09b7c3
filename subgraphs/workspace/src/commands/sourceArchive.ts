import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { findSource } from '../storage/sourceStore.ts';
import { sourceTable } from '../storage/tables.ts';

/** Ends a source for good; ending it again changes nothing. */
export async function sourceArchive(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const source = await findSource(tx, id);
    if (source === null) return refuse(notFound('source', id, 'id'));
    if (source.archivedAt === null) await tx.update(sourceTable, { id }, { archivedAt: kit.clock.now() });
    return allow({ sourceId: id });
  });
}
