import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Company } from '../domain/company.ts';
import { companyTable } from './tables.ts';

export async function findCompany(session: Session, id: string): Promise<Company | null> {
  const [company] = await session.query<Company>(
    `/* contacts.findCompany */ select ${columnsOf(companyTable)} from companies where id = $1`,
    [id],
  );
  return company ?? null;
}

/** The company, locked until the transaction ends; null where there is none. */
export async function findCompanyForChange(tx: Transaction, id: string): Promise<Company | null> {
  const [company] = await tx.query<Company>(
    `/* contacts.findCompanyForChange */ select ${columnsOf(companyTable)} from companies where id = $1 for update`,
    [id],
  );
  return company ?? null;
}

/** Those of the ids that companies of this workspace have. */
export async function listKnownCompanyIds(session: Session, ids: readonly string[]): Promise<Set<string>> {
  const rows = await session.query<{ id: string }>(
    `/* contacts.listKnownCompanyIds */ select id from companies where id = any($1::text[])`,
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

/**
 * The company that has the domain. The domain stays locked until the transaction ends, so that of two who want a
 * free one at the same time the second finds the first, instead of failing at the unique index.
 */
export async function findDomainHolder(tx: Transaction, domain: string): Promise<Company | null> {
  await tx.query(`/* contacts.lockDomain */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `company domain ${tx.workspaceId} ${domain}`,
  ]);
  const [company] = await tx.query<Company>(
    `/* contacts.findDomainHolder */
     select ${columnsOf(companyTable)} from companies where workspace_id = $1 and domain = $2`,
    [tx.workspaceId, domain],
  );
  return company ?? null;
}

export async function insertCompany(tx: Transaction, company: Company): Promise<void> {
  await tx.insert(companyTable, { ...company, workspaceId: tx.workspaceId });
}

/** Saves a change to the company as it was loaded; its version grows by one. */
export async function updateCompany(
  tx: Transaction,
  company: Company,
  change: Partial<Company>,
): Promise<void> {
  const kept = await tx.update(
    companyTable,
    { id: company.id, version: company.version },
    { ...change, version: company.version + 1 },
  );
  if (!kept) throw new Error(`Company ${company.id} changed under its lock`);
}
