import type { Transaction } from '@rapport/shared/db/session.ts';
import { type SourceSettings, standardSettings } from '../domain/sourceSettings.ts';
import type { PlanDocument, Validate } from '../domain/trackingPlan.ts';
import {
  listPlanDocuments,
  listRulesInForce,
  type RuleVersion,
  shareRules,
} from '../storage/collectionRules.ts';
import { compilePlan } from './compilePlan.ts';

export interface CompiledPlan {
  readonly document: PlanDocument;
  readonly validate: Validate;
}

/** How the events of one source were to be taken at one instant. */
export interface RulesInForce {
  readonly settings: SourceSettings;
  readonly plan: CompiledPlan | null;
}

interface Asked {
  readonly sourceId: string;
  readonly receivedAt: Date;
}

const MOST_COMPILED = 200;
/** Versions never change, so what was compiled once stays good. */
const compiled = new Map<string, CompiledPlan>();

/**
 * The rules of each source for these deliveries, each as at the instant it was received. Two statements for any number,
 * and a third when a version is met for the first time.
 */
export async function loadRules(
  tx: Transaction,
  deliveries: readonly Asked[],
): Promise<(delivery: Asked) => RulesInForce> {
  await shareRules(tx);
  const times = deliveries.map(({ receivedAt }) => receivedAt.getTime());
  const sourceIds = [...new Set(deliveries.map(({ sourceId }) => sourceId))];
  const versions = await listRulesInForce(
    tx,
    sourceIds,
    new Date(Math.min(...times)),
    new Date(Math.max(...times)),
  );
  const plans = await loadPlans(tx, versions);
  const bySource = Map.groupBy(versions, ({ sourceId }) => sourceId);
  return ({ sourceId, receivedAt }) => {
    const own = (bySource.get(sourceId) ?? []).filter(({ validFrom }) => validFrom <= receivedAt);
    const plan = own.findLast(({ kind }) => kind === 'PLAN');
    return {
      // Versions from before a setting was there lack it.
      settings: { ...standardSettings, ...own.findLast(({ kind }) => kind === 'SETTINGS')?.settings },
      plan: plan === undefined || plan.isEnd ? null : (plans.get(plan.seq) ?? null),
    };
  };
}

async function loadPlans(
  tx: Transaction,
  versions: readonly RuleVersion[],
): Promise<ReadonlyMap<string, CompiledPlan>> {
  const seqs = versions.filter(({ kind, isEnd }) => kind === 'PLAN' && !isEnd).map(({ seq }) => seq);
  const keyOf = (seq: string) => `${tx.workspaceId} ${seq}`;
  const missing = seqs.filter((seq) => !compiled.has(keyOf(seq)));
  if (missing.length > 0) {
    for (const { seq, document } of await listPlanDocuments(tx, missing)) {
      const [oldest] = compiled.keys();
      if (compiled.size >= MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
      compiled.set(keyOf(seq), { document, validate: compilePlan(document) });
    }
  }
  const found = new Map<string, CompiledPlan>();
  for (const seq of seqs) {
    const plan = compiled.get(keyOf(seq));
    if (plan !== undefined) found.set(seq, plan);
  }
  return found;
}
