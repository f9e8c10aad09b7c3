import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Deal } from '../domain/deal.ts';
import type { StageKind } from '../domain/pipeline.ts';
import { dealTable } from '../storage/tables.ts';
import { dealPageParams } from './dealPage.ts';

export interface DealFilter {
  readonly pipelineId?: string | null | undefined;
  readonly stageKind?: readonly StageKind[] | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** One condition for list and count: each parameter that is null lets everything pass. */
const MATCHES = `
  ($1::text is null or d.pipeline_id = $1)
  and ($2::text[] is null or exists (select from stages s where s.id = d.stage_id and s.kind = any($2)))
  and ($3::text is null or d.owner_id = $3)
  and ($4::text is null or d.company_id = $4)
  and ($5::text is null or position(lower($5) in lower(d.name)) > 0)`;

function paramsOf(filter: DealFilter): unknown[] {
  const { pipelineId, stageKind, ownerId, companyId, text } = filter;
  return [pipelineId ?? null, stageKind ?? null, ownerId ?? null, companyId ?? null, text ?? null];
}

export function listDeals(
  db: Database,
  workspaceId: string,
  filter: DealFilter,
  page: PageRequest,
): Promise<Deal[]> {
  return db.read<Deal>(
    workspaceId,
    `/* deals.listDeals */
     select ${columnsOf(dealTable, 'd')} from deals d
     where ${MATCHES}
       and ($6::timestamptz is null or (d.opened_at, d.id) < ($6::timestamptz, $7::text))
     order by d.opened_at desc, d.id desc
     limit $8`,
    [...paramsOf(filter), ...dealPageParams(page)],
  );
}

export async function countDeals(db: Database, workspaceId: string, filter: DealFilter): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* deals.countDeals */ select count(*)::int as count from deals d where ${MATCHES}`,
    paramsOf(filter),
  );
  return row?.count ?? 0;
}
