import { allow, type Decision, refuse } from '@rapport/shared/decision.ts';

export type LifecycleStage =
  | 'SUBSCRIBER'
  | 'LEAD'
  | 'MARKETING_QUALIFIED'
  | 'SALES_QUALIFIED'
  | 'OPPORTUNITY'
  | 'CUSTOMER'
  | 'EVANGELIST'
  | 'OTHER';

/** How far sales has come with a lead. */
export type LeadStatus = 'NEW' | 'ATTEMPTED' | 'IN_PROGRESS' | 'UNQUALIFIED' | 'BAD_TIMING' | 'CONNECTED';

export type LifecycleField = 'LIFECYCLE_STAGE' | 'LEAD_STATUS';

/** One change of a contact's stage or lead status. */
export interface LifecycleChange {
  readonly id: string;
  readonly contactId: string;
  readonly field: LifecycleField;
  readonly fromValue: string | null;
  readonly toValue: string | null;
  readonly changedAt: Date;
  /** As in `user:user_01J…`. */
  readonly changedBy: string;
  /** The mutation that did it; `system` for what the platform did by itself, `migration` for what was there before the history. */
  readonly cause: string;
}

/** A contact would go back to an earlier stage, and nobody said that this is meant. */
export interface LifecycleStageBackward {
  readonly kind: 'LifecycleStageBackward';
  readonly message: string;
  readonly path: readonly string[];
  readonly from: LifecycleStage;
  readonly to: LifecycleStage;
}

/**
 * The way to being a customer, as HubSpot's default order of lifecycle stages has it. OTHER stands beside the way: it can
 * be gone to and left at any time.
 */
const WAY: readonly LifecycleStage[] = [
  'SUBSCRIBER',
  'LEAD',
  'MARKETING_QUALIFIED',
  'SALES_QUALIFIED',
  'OPPORTUNITY',
  'CUSTOMER',
  'EVANGELIST',
];

/** Whether a stage lies before another on the way. */
export function isBackward(from: LifecycleStage, to: LifecycleStage): boolean {
  const [before, after] = [WAY.indexOf(from), WAY.indexOf(to)];
  return after !== -1 && after < before;
}

/** A stage only goes forward, unless it is said that going back is meant: an import of old lists must not undo a sale. */
export function decideStage(
  from: LifecycleStage,
  to: LifecycleStage,
  isBackwardMeant: boolean,
  ...path: string[]
): Decision<LifecycleStage, LifecycleStageBackward> {
  if (isBackwardMeant || !isBackward(from, to)) return allow(to);
  const message = `${to} lies before ${from}, where the contact is. Send allowStageBackward: true if it is to go back.`;
  return refuse({ kind: 'LifecycleStageBackward', message, path, from, to });
}

/** The stage after something that makes a contact at least `to`: who is further already stays there. */
export function atLeast(from: LifecycleStage, to: LifecycleStage): LifecycleStage {
  return isBackward(from, to) ? from : to;
}
