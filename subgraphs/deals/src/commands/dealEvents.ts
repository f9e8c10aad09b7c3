import type { Deal } from '../domain/deal.ts';
import type { Stage } from '../domain/pipeline.ts';

/** What every event about a deal says of it. */
export function dealFacts(deal: Deal, contactIds: readonly string[]) {
  return {
    dealId: deal.id,
    name: deal.name,
    pipelineId: deal.pipelineId,
    amount: deal.amount === null ? null : { amount: deal.amount, currency: deal.currency },
    companyId: deal.companyId,
    contactIds: [...contactIds],
    ownerId: deal.ownerId,
  };
}

export function stageFacts({ id, name, kind }: Stage) {
  return { id, name, kind };
}
