import type { Transaction } from '@rapport/shared/db/session.ts';
import type { CompanyName } from '../domain/companyTree.ts';

/**
 * Holds the workspace's tree still until the transaction ends: of two who hang two companies below one another at the same
 * time the second sees what the first did. From here on the transaction sees every company, since a circle may run through
 * some that the caller does not reach; what is changed was found before, as far as the caller reaches.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.query(
    `/* contacts.lockCompanyTree */
     select pg_advisory_xact_lock(hashtextextended($1, 0)), set_config('app.reach_company', '', true)`,
    [`company tree ${tx.workspaceId}`],
  );
}

/** A company and everything above it, the nearest first; empty where there is no such company. */
export async function listLine(tx: Transaction, id: string): Promise<CompanyName[]> {
  return tx.query<CompanyName>(
    `/* contacts.listCompanyLine */
     with recursive line(id, name, parent_id, steps) as (
       select id, name, parent_id, 0 from companies where id = $1
       union all
       select c.id, c.name, c.parent_id, line.steps + 1 from line join companies c on c.id = line.parent_id
     )
     select id, name from line order by steps`,
    [id],
  );
}

/** How many levels of companies stand below one. */
export async function levelsBelow(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.query<{ levels: number }>(
    `/* contacts.countCompanyLevels */
     with recursive tree(id, steps) as (
       select $1::text, 0
       union all
       select c.id, tree.steps + 1 from tree join companies c on c.parent_id = tree.id
     )
     select max(steps)::int as levels from tree`,
    [id],
  );
  return row?.levels ?? 0;
}
