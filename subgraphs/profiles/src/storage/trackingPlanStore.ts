import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PlanDocument } from '../domain/trackingPlan.ts';
import { type TrackingPlan, trackingPlanTable } from './collectTables.ts';

/** The live plan of a source, kept from other changes until the transaction ends. */
export async function findPlanForChange(
  session: Session,
  by: { readonly id: string } | { readonly sourceId: string },
): Promise<TrackingPlan | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['source_id', by.sourceId];
  const [plan] = await session.query<TrackingPlan>(
    `/* profiles.findPlanForChange */
     select ${columnsOf(trackingPlanTable)} from tracking_plans
     where ${column} = $1 ${'id' in by ? '' : 'and archived_at is null'} for update`,
    [value],
  );
  return plan ?? null;
}

export async function insertPlan(tx: Transaction, plan: TrackingPlan): Promise<void> {
  await tx.insert(trackingPlanTable, { ...plan, workspaceId: tx.workspaceId });
}

/** The row is locked, so the version only counts. */
export async function updatePlan(
  tx: Transaction,
  plan: TrackingPlan,
  change: Partial<TrackingPlan>,
): Promise<void> {
  await tx.update(
    trackingPlanTable,
    { id: plan.id, version: plan.version },
    { ...change, version: plan.version + 1 },
  );
}

/** From when on a version counts; null as document ends the plan. */
export async function insertPlanVersion(
  tx: Transaction,
  plan: Pick<TrackingPlan, 'id' | 'version' | 'sourceId'>,
  document: PlanDocument | null,
  validFrom: Date,
  savedBy: string,
): Promise<void> {
  await tx.query(
    `/* profiles.insertPlanVersion */
     insert into tracking_plan_versions (workspace_id, plan_id, version, source_id, document, valid_from, saved_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.workspaceId,
      plan.id,
      plan.version,
      plan.sourceId,
      document === null ? null : JSON.stringify(document),
      validFrom,
      savedBy,
    ],
  );
}
