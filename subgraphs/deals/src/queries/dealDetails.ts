import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { StageStay } from '../domain/deal.ts';
import { type DealContactRow, dealContactTable, stageStayTable } from '../storage/tables.ts';

export function contactsByDeals(
  db: Database,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<DealContactRow[]> {
  return db.read(
    workspaceId,
    `/* deals.contactsByDeals */
     select ${columnsOf(dealContactTable)} from deal_contacts where deal_id = any($1::text[]) order by contact_id`,
    [dealIds],
  );
}

export function staysByDeals(
  db: Database,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<StageStay[]> {
  return db.read(
    workspaceId,
    `/* deals.staysByDeals */
     select ${columnsOf(stageStayTable)} from stage_stays where deal_id = any($1::text[]) order by entered_at, id`,
    [dealIds],
  );
}
