import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { DealUpdated } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type DealFields, faultsOf } from '../domain/deal.ts';
import { findDealForChange, listContactIds, replaceContacts, updateDeal } from '../storage/dealStore.ts';
import { listStages } from '../storage/pipelineStore.ts';
import { dealFacts, stageFacts } from './dealEvents.ts';

type Updated = Decision<{ dealId: string }, CommonRefusal>;

export async function dealUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: DealFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const faults = faultsOf(patch, 'patch');
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, (tx) => update(kit, tx, caller, id, patch, expectedVersion));
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  patch: DealFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const deal = await findDealForChange(tx, id);
  if (deal === null) return refuse(notFound('deal', id, 'id'));
  assertReaches(caller, 'deals:deal:update', deal.ownerId);
  if (expectedVersion !== null && expectedVersion !== deal.version)
    return refuse(staleVersion('deal', deal.version));
  const at = kit.clock.now();
  const { contacts, ...fields } = patch;
  const changed = { ...deal, ...fields, updatedAt: at };
  await updateDeal(tx, deal, { ...fields, updatedAt: at });
  if (contacts !== undefined) await replaceContacts(tx, id, contacts);
  const stage = (await listStages(tx, deal.pipelineId)).find((each) => each.id === deal.stageId);
  if (stage === undefined)
    throw new Error(`Deal ${id} stands in stage ${deal.stageId}, which its pipeline lacks`);
  const data = { ...dealFacts(changed, await listContactIds(tx, id)), stage: stageFacts(stage) };
  await kit.outbox.append(tx, [
    eventOf(DealUpdated, { workspaceId: tx.workspaceId, subject: id, actor: actorOf(caller), at, data }),
  ]);
  return allow({ dealId: id });
}
