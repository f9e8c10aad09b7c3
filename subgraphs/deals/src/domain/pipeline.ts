import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { isCurrency } from '@rapport/shared/money.ts';

export type StageKind = 'OPEN' | 'WON' | 'LOST';

export interface Stage {
  readonly id: string;
  readonly pipelineId: string;
  readonly name: string;
  /** From 1, left to right. */
  readonly position: number;
  readonly kind: StageKind;
  /** Chance of winning a deal in this stage, 0 to 1. */
  readonly probability: number;
}

export interface Pipeline {
  readonly id: string;
  readonly name: string;
  /** ISO 4217; every amount in the pipeline is in it. */
  readonly currency: string;
}

export interface StagePlan {
  readonly name: string;
  readonly kind: StageKind;
  readonly probability: number;
}

export interface PipelinePlan {
  readonly name: string;
  readonly currency: string;
  readonly stages: readonly StagePlan[];
}

/** A pipeline can take a deal in, win it and lose it; won and lost have their certain probabilities. */
export function planPipeline(plan: PipelinePlan): Decision<PipelinePlan, CommonRefusal> {
  const refusals: CommonRefusal[] = [];
  const name = plan.name.trim();
  if (name.length < 1 || name.length > 100)
    refusals.push(invalidInput('name must have 1 to 100 characters.', 'input', 'name'));
  if (!isCurrency(plan.currency)) {
    refusals.push(
      invalidInput(
        `currency must be an ISO 4217 code such as GBP, not "${plan.currency}".`,
        'input',
        'currency',
      ),
    );
  }
  for (const kind of ['OPEN', 'WON', 'LOST'] as const) {
    if (!plan.stages.some((stage) => stage.kind === kind)) {
      refusals.push(invalidInput(`stages must have at least one of kind ${kind}.`, 'input', 'stages'));
    }
  }
  plan.stages.forEach((stage, index) => {
    const path = ['input', 'stages', String(index)];
    if (stage.name.trim().length < 1) refusals.push(invalidInput('A stage needs a name.', ...path, 'name'));
    if (!(stage.probability >= 0 && stage.probability <= 1)) {
      refusals.push(
        invalidInput(`probability must be from 0 to 1, not ${stage.probability}.`, ...path, 'probability'),
      );
    }
  });
  if (refusals.length > 0) return refuse(...refusals);
  return allow({ ...plan, name, stages: plan.stages.map(withCertainProbability) });
}

function withCertainProbability(stage: StagePlan): StagePlan {
  switch (stage.kind) {
    case 'OPEN':
      return { ...stage, name: stage.name.trim() };
    case 'WON':
      return { ...stage, name: stage.name.trim(), probability: 1 };
    case 'LOST':
      return { ...stage, name: stage.name.trim(), probability: 0 };
    default:
      return stage.kind satisfies never;
  }
}
