import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import { isNegative } from '@rapport/shared/money.ts';
import type { LifecycleStage } from './lifecycle.ts';

export type LeadConversionOutcome = 'WITHOUT_DEAL' | 'DEAL_REQUESTED' | 'DEAL_OPENED' | 'DEAL_REFUSED';

/** What became of a lead. */
export interface LeadConversion {
  readonly contactId: string;
  readonly companyId: string;
  readonly dealId: string | null;
  readonly outcome: LeadConversionOutcome;
  /** Why the deals part did not open the deal. */
  readonly refusals: readonly string[];
  readonly convertedAt: Date;
  /** As in `user:user_01J…`. */
  readonly convertedBy: string;
}

/** The deal that a lead becomes; pipeline and stage are known to the deals part alone. */
export interface LeadDealRequest {
  readonly name: string;
  readonly pipelineId: string;
  readonly stageId: string | null;
  readonly amount: string | null;
  readonly closeDate: string | null;
  readonly ownerId: string | null;
}

const LONGEST_NAME = 200;

/** What is wrong with a conversion by itself; that pipeline and stage are there is for the deals part to say. */
export function conversionFaults(
  stage: LifecycleStage,
  companyId: string | null,
  deal: LeadDealRequest | null,
): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (stage !== 'OPPORTUNITY' && stage !== 'CUSTOMER') {
    const message = `A lead is converted to OPPORTUNITY or CUSTOMER, not to ${stage}.`;
    faults.push(invalidInput(message, 'input', 'lifecycleStage'));
  }
  if (companyId !== null && !isId('company', companyId)) {
    const message = `id must be the id of a company, not "${companyId}".`;
    faults.push(invalidInput(message, 'input', 'company', 'id'));
  }
  return deal === null ? faults : [...faults, ...dealFaults(deal)];
}

function dealFaults({ name, pipelineId, stageId, amount, ownerId }: LeadDealRequest): CommonRefusal[] {
  const path = ['input', 'deal'];
  const faults: CommonRefusal[] = [];
  if (name.trim().length < 1 || name.trim().length > LONGEST_NAME)
    faults.push(invalidInput(`name must have 1 to ${LONGEST_NAME} characters.`, ...path, 'name'));
  if (amount !== null && isNegative(amount))
    faults.push(invalidInput(`amount must not be negative, and ${amount} is.`, ...path, 'amount'));
  const ids = {
    pipelineId: ['pipeline', pipelineId],
    stageId: ['stage', stageId],
    ownerId: ['user', ownerId],
  } as const;
  for (const [field, [entity, id]] of Object.entries(ids)) {
    if (id !== null && !isId(entity, id))
      faults.push(invalidInput(`${field} must be the id of a ${entity}, not "${id}".`, ...path, field));
  }
  return faults;
}
