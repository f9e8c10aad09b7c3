import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import { isNegative } from '@rapport/shared/money.ts';
import type { Pipeline, Stage } from './pipeline.ts';

export interface Deal {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly pipelineId: string;
  readonly stageId: string;
  /** Exact decimal text in `currency`. */
  readonly amount: string | null;
  readonly currency: string;
  /** `yyyy-mm-dd`. */
  readonly closeDate: string | null;
  readonly lossReason: string | null;
  readonly companyId: string | null;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly updatedAt: Date;
}

export const dealContactRoles = [
  'DECISION_MAKER',
  'INFLUENCER',
  'CHAMPION',
  'USER',
  'BLOCKER',
  'OTHER',
] as const;
export type DealContactRole = (typeof dealContactRoles)[number];

/** Who takes part in the buying; a contact has one role in a deal. */
export interface DealContact {
  readonly contactId: string;
  readonly role: DealContactRole;
}

/** One stay in a stage; `leftAt` is null while the deal is there. */
export interface StageStay {
  readonly id: string;
  readonly dealId: string;
  readonly stageId: string;
  readonly enteredAt: Date;
  readonly leftAt: Date | null;
  readonly movedBy: string;
}

/** What a caller can say about a deal; a field left out is not touched, null clears. */
export interface DealFields {
  readonly name?: string;
  readonly amount?: string | null;
  readonly closeDate?: string | null;
  readonly companyId?: string | null;
  readonly ownerId?: string | null;
  readonly contacts?: readonly DealContact[];
}

export type DealMoveRefusal =
  | CommonRefusal
  | {
      readonly kind: 'DealClosed';
      readonly message: string;
      readonly path: readonly string[];
      readonly stage: Stage;
    }
  | { readonly kind: 'LossReasonMissing'; readonly message: string; readonly path: readonly string[] };

export interface DealMoveRequest {
  readonly stageId: string;
  readonly lossReason: string | null;
  readonly expectedVersion: number | null;
}

/** What a move changes, beside the stay that ends and the one that begins. */
export interface DealMoveChange {
  readonly to: Stage;
  readonly lossReason: string | null;
  readonly closedAt: Date | null;
}

/**
 * Decides whether a deal may go into a stage: the stage is another one of its pipeline, the deal is still open,
 * and a loss has its reason. A won or lost deal never moves: reports count each deal's end once.
 */
export function decideMove(
  deal: Deal,
  stages: readonly Stage[],
  request: DealMoveRequest,
  at: Date,
): Decision<DealMoveChange, DealMoveRefusal> {
  if (request.expectedVersion !== null && request.expectedVersion !== deal.version) {
    return refuse(staleVersion('deal', deal.version));
  }
  const from = stages.find((stage) => stage.id === deal.stageId);
  const to = stages.find((stage) => stage.id === request.stageId);
  if (to === undefined)
    return refuse(notFound('stage of this pipeline', request.stageId, 'input', 'stageId'));
  if (from !== undefined && from.kind !== 'OPEN') {
    const message = `The deal was ${from.kind === 'WON' ? 'won' : 'lost'} and does not move any more.`;
    return refuse({ kind: 'DealClosed', message, path: ['id'], stage: from });
  }
  if (to.id === deal.stageId)
    return refuse(invalidInput(`The deal is in stage "${to.name}" already.`, 'input', 'stageId'));
  const lossReason = request.lossReason?.trim() || null;
  if (to.kind === 'LOST' && lossReason === null) {
    const message = 'lossReason is needed to lose a deal: say why the customer did not buy.';
    return refuse({ kind: 'LossReasonMissing', message, path: ['input', 'lossReason'] });
  }
  return allow({
    to,
    lossReason: to.kind === 'LOST' ? lossReason : null,
    closedAt: to.kind === 'OPEN' ? null : at,
  });
}

/** The stage a new deal starts in: the one asked for, or the first open one. Only open stages can be started in. */
export function decideStart(
  pipeline: Pipeline,
  stages: readonly Stage[],
  stageId: string | null,
): Decision<Stage, CommonRefusal> {
  if (stageId === null) {
    const first = stages.find((stage) => stage.kind === 'OPEN');
    return first
      ? allow(first)
      : refuse(invalidInput(`Pipeline "${pipeline.name}" has no open stage.`, 'input', 'pipelineId'));
  }
  const stage = stages.find((each) => each.id === stageId);
  if (stage === undefined) return refuse(notFound('stage of this pipeline', stageId, 'input', 'stageId'));
  if (stage.kind !== 'OPEN') {
    return refuse(
      invalidInput(
        `A deal starts in an open stage, and "${stage.name}" is a ${stage.kind} one.`,
        'input',
        'stageId',
      ),
    );
  }
  return allow(stage);
}

/** Every fault of the fields at once; `place` is the input's name in the path. */
export function faultsOf(fields: DealFields, place: 'input' | 'patch'): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const { name, amount, companyId, ownerId, contacts } = fields;
  if (name !== undefined && (name.trim().length < 1 || name.length > 200)) {
    faults.push(invalidInput('name must have 1 to 200 characters.', place, 'name'));
  }
  if (amount !== undefined && amount !== null && isNegative(amount)) {
    faults.push(invalidInput(`amount must not be negative, and ${amount} is.`, place, 'amount'));
  }
  if (companyId && !isId('company', companyId)) {
    faults.push(
      invalidInput(`companyId must be the id of a company, not "${companyId}".`, place, 'companyId'),
    );
  }
  if (ownerId && !isId('user', ownerId)) {
    faults.push(invalidInput(`ownerId must be the id of a user, not "${ownerId}".`, place, 'ownerId'));
  }
  const seen = new Set<string>();
  contacts?.forEach(({ contactId }, index) => {
    const path = [place, 'contacts', String(index), 'contactId'];
    if (!isId('contact', contactId)) {
      faults.push(invalidInput(`contactId must be the id of a contact, not "${contactId}".`, ...path));
    }
    if (seen.has(contactId))
      faults.push(invalidInput(`Contact ${contactId} stands twice; a contact has one role.`, ...path));
    seen.add(contactId);
  });
  return faults;
}
