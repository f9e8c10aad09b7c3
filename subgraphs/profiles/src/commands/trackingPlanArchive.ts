import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { lockRules } from '../storage/collectionRules.ts';
import { findPlanForChange, insertPlanVersion, updatePlan } from '../storage/trackingPlanStore.ts';

/** Ends a plan: its source's events are held to nothing from now on. Ending one again changes nothing. */
export async function trackingPlanArchive(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Decision<{ planId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockRules(tx);
    const plan = await findPlanForChange(tx, { id });
    if (plan === null) return refuse(notFound('tracking plan', id, 'id'));
    if (plan.archivedAt !== null) return allow({ planId: id });
    if (expectedVersion !== null && expectedVersion !== plan.version)
      return refuse(staleVersion('tracking plan', plan.version));
    const at = kit.clock.now();
    await updatePlan(tx, plan, { updatedAt: at, archivedAt: at });
    await insertPlanVersion(tx, { ...plan, version: plan.version + 1 }, null, at, actorOf(caller));
    return allow({ planId: id });
  });
}
