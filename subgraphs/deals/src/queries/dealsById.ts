import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Deal } from '../domain/deal.ts';
import { dealTable } from '../storage/tables.ts';

export function dealsById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Deal[]> {
  return db.read<Deal>(
    workspaceId,
    `/* deals.dealsById */ select ${columnsOf(dealTable)} from deals where id = any($1::text[])`,
    [ids],
  );
}
