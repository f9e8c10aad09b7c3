import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideArchive } from '../domain/segment.ts';
import { exitEverybody } from '../storage/membershipStore.ts';
import { endSegment, findSegmentForChange, lockMemberships } from '../storage/segmentStore.ts';
import { tellEverybody } from './tellEverybody.ts';

export async function segmentArchive(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Decision<{ segmentId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockMemberships(tx);
    const segment = await findSegmentForChange(tx, id);
    if (segment === null) return refuse(notFound('segment', id, 'id'));
    const decision = decideArchive(segment, expectedVersion);
    if (!decision.allowed) return decision;
    if (decision.change.isPresent) {
      const at = kit.clock.now();
      await endSegment(tx, segment, at);
      await exitEverybody(tx, segment, at);
      await tellEverybody(kit, tx, segment, { cause: 'archive', actor: actorOf(caller), at });
    }
    return allow({ segmentId: id });
  });
}
