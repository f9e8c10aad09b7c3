import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import {
  findArchivedComputedTrait,
  lockComputedTraits,
  updateComputedTrait,
} from '../storage/computedTraitStore.ts';

/** Ends a computed trait: no profile has it any more. Ending one again changes nothing. */
export async function computedTraitArchive(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Decision<{ traitId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const known = (await lockComputedTraits(tx)).find((each) => each.id === id);
    if (known === undefined) {
      const archived = await findArchivedComputedTrait(tx, id);
      return archived === null ? refuse(notFound('computed trait', id, 'id')) : allow({ traitId: id });
    }
    if (expectedVersion !== null && expectedVersion !== known.version)
      return refuse(staleVersion('computed trait', known.version));
    const at = kit.clock.now();
    await updateComputedTrait(tx, known, { updatedAt: at, archivedAt: at });
    return allow({ traitId: id });
  });
}
