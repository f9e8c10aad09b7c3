import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type PurposePlan, planPurpose } from '../domain/purpose.ts';
import { insertPurpose } from '../storage/purposeStore.ts';

/** A purpose is defined once: the answers on record were given to what it said then. */
export async function purposeDefine(
  kit: PartKit,
  { caller }: RequestContext,
  plan: PurposePlan,
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ purposeKey: string }, CommonRefusal>> {
  const planned = planPurpose(plan);
  if (!planned.allowed) return planned;
  const { key } = planned.change;
  const scope = { actor: actorOf(caller), mutation: 'purposeDefine', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const added = await insertPurpose(tx, { ...planned.change, createdAt: kit.clock.now() });
      if (added) return allow({ purposeKey: key });
      return refuse(invalidInput(`There is a purpose with the key "${key}" already.`, 'input', 'key'));
    }),
  );
}
