import { ownerOfNew } from '@rapport/shared/access/access.ts';
import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { DealOpened } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type Deal, type DealFields, decideStart, faultsOf } from '../domain/deal.ts';
import { beginStay, insertDeal, replaceContacts } from '../storage/dealStore.ts';
import { findPipeline, listStages } from '../storage/pipelineStore.ts';
import { dealFacts, stageFacts } from './dealEvents.ts';

export type DealOpenRequest = DealFields & {
  readonly name: string;
  readonly pipelineId: string;
  readonly stageId?: string | null;
};

type Opened = Decision<{ dealId: string }, CommonRefusal>;

export async function dealOpen(
  kit: PartKit,
  { caller }: RequestContext,
  request: DealOpenRequest,
  idempotencyKey: string | null | undefined,
): Promise<Opened> {
  const faults = faultsOf(request, 'input');
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const owned = { ...request, ownerId: ownerOfNew(caller, 'deals:deal:open', request.ownerId ?? null) };
  const scope = { actor, mutation: 'dealOpen', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => openDeal(kit, tx, actor, owned)));
}

/** Opens the deal within a transaction; what it refuses has written nothing. */
export async function openDeal(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  request: DealOpenRequest,
  { dealId, causationId }: { readonly dealId?: string; readonly causationId?: string } = {},
): Promise<Opened> {
  const pipeline = await findPipeline(tx, request.pipelineId);
  if (pipeline === null) return refuse(notFound('pipeline', request.pipelineId, 'input', 'pipelineId'));
  const start = decideStart(pipeline, await listStages(tx, pipeline.id), request.stageId ?? null);
  if (!start.allowed) return start;
  const at = kit.clock.now();
  const deal: Deal = {
    id: dealId ?? newId('deal', at.getTime()),
    version: 1,
    name: request.name.trim(),
    pipelineId: pipeline.id,
    stageId: start.change.id,
    amount: request.amount ?? null,
    currency: pipeline.currency,
    closeDate: request.closeDate ?? null,
    lossReason: null,
    companyId: request.companyId ?? null,
    ownerId: request.ownerId ?? null,
    openedAt: at,
    closedAt: null,
    updatedAt: at,
  };
  const contacts = request.contacts ?? [];
  await insertDeal(tx, deal);
  await replaceContacts(tx, deal.id, contacts);
  await beginStay(tx, {
    id: newId('stay'),
    dealId: deal.id,
    stageId: deal.stageId,
    enteredAt: at,
    leftAt: null,
    movedBy: actor,
  });
  const contactIds = contacts.map((each) => each.contactId);
  const data = { ...dealFacts(deal, contactIds), stage: stageFacts(start.change) };
  await kit.outbox.append(tx, [
    eventOf(DealOpened, { workspaceId: tx.workspaceId, subject: deal.id, actor, at, data, causationId }),
  ]);
  return allow({ dealId: deal.id });
}
