import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { ConditionInput } from '../domain/planCondition.ts';
import { planSegment, type Segment, type SegmentPlan } from '../domain/segment.ts';
import { enterEverybody } from '../storage/membershipStore.ts';
import { insertSegment, lockMemberships } from '../storage/segmentStore.ts';
import { tellEverybody } from './tellEverybody.ts';

type Created = Decision<{ segmentId: string }, CommonRefusal>;

export async function segmentCreate(
  kit: PartKit,
  { caller }: RequestContext,
  input: { readonly name: string; readonly condition: ConditionInput },
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const planned = planSegment(input);
  if (!planned.allowed) return planned;
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'segmentCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => create(kit, tx, actor, planned.change)),
  );
}

async function create(kit: PartKit, tx: Transaction, actor: string, plan: SegmentPlan): Promise<Created> {
  await lockMemberships(tx);
  const at = kit.clock.now();
  const segment: Segment = {
    id: newId('segment', at.getTime()),
    version: 1,
    ...plan,
    createdAt: at,
    archivedAt: null,
  };
  if (!(await insertSegment(tx, segment))) {
    return refuse(invalidInput(`There is a segment named "${plan.name}" already.`, 'input', 'name'));
  }
  await enterEverybody(tx, segment, at);
  await tellEverybody(kit, tx, segment, { cause: 'definition', actor, at });
  return allow({ segmentId: segment.id });
}
