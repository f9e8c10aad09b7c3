import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import {
  type TrackingPlan,
  type TrackingPlanVersion,
  trackingPlanTable,
  trackingPlanVersionTable,
} from '../storage/collectTables.ts';

export function plansById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<TrackingPlan[]> {
  return db.read(
    workspaceId,
    `/* profiles.plansById */ select ${columnsOf(trackingPlanTable)} from tracking_plans where id = any($1::text[])`,
    [ids],
  );
}

export function plansBySources(
  db: Database,
  workspaceId: string,
  sourceIds: readonly string[],
): Promise<TrackingPlan[]> {
  return db.read(
    workspaceId,
    `/* profiles.plansBySources */
     select ${columnsOf(trackingPlanTable)} from tracking_plans
     where workspace_id = $1 and source_id = any($2::text[]) and archived_at is null`,
    [workspaceId, sourceIds],
  );
}

export function versionsByPlans(
  db: Database,
  workspaceId: string,
  planIds: readonly string[],
): Promise<TrackingPlanVersion[]> {
  return db.read(
    workspaceId,
    `/* profiles.versionsByPlans */
     select ${columnsOf(trackingPlanVersionTable)} from tracking_plan_versions
     where plan_id = any($1::text[]) order by plan_id, version desc`,
    [planIds],
  );
}

export function planKeyset({ name, id }: { readonly name: string; readonly id: string }): Keyset {
  return [name, id];
}

export function listPlans(db: Database, workspaceId: string, page: PageRequest): Promise<TrackingPlan[]> {
  const after = decodeCursor(page, ['text', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.listPlans */
     select ${columnsOf(trackingPlanTable)} from tracking_plans
     where workspace_id = $1 and archived_at is null
       and ($2::text is null or (name, id) > ($2::text, $3::text))
     order by name, id limit $4`,
    [workspaceId, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export async function countPlans(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* profiles.countPlans */
     select count(*)::int as count from tracking_plans where workspace_id = $1 and archived_at is null`,
    [workspaceId],
  );
  return row?.count ?? 0;
}
