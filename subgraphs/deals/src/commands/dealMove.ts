import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { DealMoved } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type DealMoveRefusal, type DealMoveRequest, decideMove } from '../domain/deal.ts';
import { beginStay, findDealForChange, listContactIds, updateDeal } from '../storage/dealStore.ts';
import { listStages } from '../storage/pipelineStore.ts';
import { dealFacts, stageFacts } from './dealEvents.ts';

type Moved = Decision<{ dealId: string }, DealMoveRefusal>;

export async function dealMove(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  request: DealMoveRequest,
  idempotencyKey: string | null | undefined,
): Promise<Moved> {
  const scope = { actor: actorOf(caller), mutation: 'dealMove', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => move(kit, tx, caller, id, request)));
}

async function move(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  request: DealMoveRequest,
): Promise<Moved> {
  const deal = await findDealForChange(tx, id);
  if (deal === null) return refuse(notFound('deal', id, 'id'));
  assertReaches(caller, 'deals:deal:move', deal.ownerId);
  const actor = actorOf(caller);
  const at = kit.clock.now();
  const stages = await listStages(tx, deal.pipelineId);
  const decision = decideMove(deal, stages, request, at);
  if (!decision.allowed) return decision;
  const { to, lossReason, closedAt } = decision.change;
  const change = { stageId: to.id, lossReason, closedAt, updatedAt: at };
  await updateDeal(tx, deal, change);
  await beginStay(tx, {
    id: newId('stay'),
    dealId: id,
    stageId: to.id,
    enteredAt: at,
    leftAt: null,
    movedBy: actor,
  });
  const from = stages.find((stage) => stage.id === deal.stageId) ?? to;
  const contactIds = await listContactIds(tx, id);
  const data = { ...dealFacts(deal, contactIds), from: stageFacts(from), to: stageFacts(to), lossReason };
  await kit.outbox.append(tx, [
    eventOf(DealMoved, { workspaceId: tx.workspaceId, subject: id, actor, at, data }),
  ]);
  return allow({ dealId: id });
}
