import type { Transaction } from '@rapport/shared/db/session.ts';
import type { SourceSettings } from '../domain/sourceSettings.ts';
import type { PlanDocument } from '../domain/trackingPlan.ts';

/** One version of a plan or of settings, from when on it counts. */
export interface RuleVersion {
  readonly kind: 'PLAN' | 'SETTINGS';
  readonly sourceId: string;
  readonly validFrom: Date;
  /** Of the plan's version. */
  readonly seq: string;
  /** The plan was archived then. */
  readonly isEnd: boolean;
  readonly settings: SourceSettings | null;
}

/**
 * Keeps whoever changes rules waiting until the transaction ends, and not those who apply them: an event is judged by the
 * version that was in force when it was received, also when it is judged again from the log, so no version may begin
 * before an event that was judged without it.
 */
export async function shareRules(tx: Transaction): Promise<void> {
  await tx.query(
    `/* profiles.shareRules */ select pg_advisory_xact_lock_shared(hashtext('collection rules'), hashtext($1))`,
    [tx.workspaceId],
  );
}

/** The other side of `shareRules`: what begins now begins after everything that was judged. */
export async function lockRules(tx: Transaction): Promise<void> {
  await tx.query(
    `/* profiles.lockRules */ select pg_advisory_xact_lock(hashtext('collection rules'), hashtext($1))`,
    [tx.workspaceId],
  );
}

/** Every version that was in force for these sources at some instant between the two, the earliest first. */
export async function listRulesInForce(
  tx: Transaction,
  sourceIds: readonly string[],
  from: Date,
  until: Date,
): Promise<RuleVersion[]> {
  const inForce = (table: string, end: string, settings: string) => `
    select source_id as "sourceId", valid_from as "validFrom", seq, ${end} as "isEnd", ${settings} as settings
    from ${table} v
    where v.workspace_id = $1 and v.source_id = any($2::text[]) and v.valid_from <= $4
      and not exists (
        select from ${table} later
        where later.workspace_id = $1 and later.source_id = v.source_id and later.valid_from <= $3
          and (later.valid_from, later.seq) > (v.valid_from, v.seq)
      )`;
  return tx.query<RuleVersion>(
    `/* profiles.listRulesInForce */
     select 'PLAN' as kind, plan.* from (${inForce('tracking_plan_versions', 'document is null', 'null::jsonb')}) as plan
     union all
     select 'SETTINGS', settings.* from (${inForce('source_settings', 'false', 'settings')}) as settings
     order by "validFrom", seq`,
    [tx.workspaceId, sourceIds, from, until],
  );
}

/** Documents of plan versions; they never change, so that whoever asks may keep them. */
export async function listPlanDocuments(
  tx: Transaction,
  seqs: readonly string[],
): Promise<{ seq: string; document: PlanDocument }[]> {
  return tx.query(
    `/* profiles.listPlanDocuments */
     select seq, document from tracking_plan_versions where seq = any($1::bigint[]) and document is not null`,
    [seqs],
  );
}
