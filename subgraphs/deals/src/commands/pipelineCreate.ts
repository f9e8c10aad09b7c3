import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type PipelinePlan, planPipeline } from '../domain/pipeline.ts';
import { insertPipeline } from '../storage/pipelineStore.ts';

export async function pipelineCreate(
  kit: PartKit,
  { caller }: RequestContext,
  plan: PipelinePlan,
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ pipelineId: string }, CommonRefusal>> {
  const planned = planPipeline(plan);
  if (!planned.allowed) return planned;
  const { name, currency, stages } = planned.change;
  const scope = { actor: actorOf(caller), mutation: 'pipelineCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const pipelineId = newId('pipeline');
      const rows = stages.map((stage, index) => ({
        ...stage,
        id: newId('stage'),
        pipelineId,
        position: index + 1,
      }));
      const added = await insertPipeline(tx, { id: pipelineId, name, currency }, rows);
      if (added) return allow({ pipelineId });
      return refuse(invalidInput(`There is a pipeline named "${name}" already.`, 'input', 'name'));
    }),
  );
}
