import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { isId, newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { planFaults } from '../domain/planFaults.ts';
import type { PlanDocument } from '../domain/trackingPlan.ts';
import { lockRules } from '../storage/collectionRules.ts';
import {
  findPlanForChange,
  insertPlan,
  insertPlanVersion,
  updatePlan,
} from '../storage/trackingPlanStore.ts';
import { schemaFault } from './compilePlan.ts';

export interface TrackingPlanRequest {
  readonly sourceId: string;
  readonly name: string;
  readonly document: PlanDocument;
}

type Saved = Decision<{ planId: string }, CommonRefusal>;

/** Makes the plan of a source, or the next version of it; it counts for what is received from now on. */
export async function trackingPlanSave(
  kit: PartKit,
  { caller }: RequestContext,
  request: TrackingPlanRequest,
  expectedVersion: number | null,
): Promise<Saved> {
  const faults = requestFaults(request);
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, (tx) =>
    save(kit, tx, actorOf(caller), { ...request, name: request.name.trim() }, expectedVersion),
  );
}

function requestFaults({ sourceId, name, document }: TrackingPlanRequest): CommonRefusal[] {
  const faults = planFaults(name, document);
  if (!isId('src', sourceId))
    faults.push(invalidInput(`"${sourceId}" is no id of a source.`, 'input', 'sourceId'));
  if (faults.length > 0) return faults; // a pattern that may not be used is not compiled either
  for (const [index, rule] of document.rules.entries()) {
    const fault = schemaFault(rule);
    if (fault !== null) faults.push(invalidInput(`${fault}.`, 'input', 'rules', String(index), 'schema'));
  }
  return faults;
}

async function save(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  { sourceId, name, document }: TrackingPlanRequest,
  expectedVersion: number | null,
): Promise<Saved> {
  await lockRules(tx);
  const known = await findPlanForChange(tx, { sourceId });
  const version = known?.version ?? 0;
  if (expectedVersion !== null && expectedVersion !== version)
    return refuse(staleVersion('tracking plan', version));
  const at = kit.clock.now();
  const plan = {
    id: known?.id ?? newId('plan', at.getTime()),
    version: version + 1,
    sourceId,
    name,
    document,
    createdAt: known?.createdAt ?? at,
    updatedAt: at,
    archivedAt: null,
  };
  if (known === null) await insertPlan(tx, plan);
  else await updatePlan(tx, known, { name, document, updatedAt: at });
  await insertPlanVersion(tx, plan, document, at, actor);
  return allow({ planId: plan.id });
}
