import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { Condition } from './condition.ts';
import { type ConditionInput, planCondition } from './planCondition.ts';

/** A group of customers that share a condition. */
export interface Segment {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly condition: Condition;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

export interface SegmentPlan {
  readonly name: string;
  readonly condition: Condition;
}

export function planSegment(input: {
  readonly name: string;
  readonly condition: ConditionInput;
}): Decision<SegmentPlan, CommonRefusal> {
  const refusals: CommonRefusal[] = [];
  const name = input.name.trim();
  if (name.length < 1 || name.length > 100) {
    refusals.push(invalidInput('name must have 1 to 100 characters.', 'input', 'name'));
  }
  const condition = planCondition(input.condition, ['input', 'condition']);
  if (!condition.allowed) return refuse(...refusals, ...condition.refusals);
  return refusals.length > 0 ? refuse(...refusals) : allow({ name, condition: condition.change });
}

/** Whether there is something to end: archiving an archived segment again is no error and changes nothing. */
export function decideArchive(
  segment: Segment,
  expectedVersion: number | null,
): Decision<{ isPresent: boolean }, CommonRefusal> {
  if (expectedVersion !== null && expectedVersion !== segment.version) {
    return refuse(staleVersion('segment', segment.version));
  }
  return allow({ isPresent: segment.archivedAt === null });
}
