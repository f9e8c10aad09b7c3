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

/**
 * What a company is called, whether the caller reaches it or not: a contact's events say where it works, whoever changes
 * it. From here on the transaction sees every company.
 */
export async function findCompanyName(tx: Transaction, id: string): Promise<string | null> {
  await tx.query(`/* contacts.reachAllCompanies */ select set_config('app.reach_company', '', true)`);
  return (await findCompany(tx, id))?.name ?? null;
}

/** The company, locked until the transaction ends; null where there is none. */
export async function findCompanyForChange(tx: Transaction, id: string): Promise<Company | null> {
  const [company] = await tx.query<Company>(
    `/* contacts.findCompanyForChange */ select ${columnsOf(companyTable)} from companies where id = $1 for update`,
    [id],
  );
  return company ?? null;
}

export interface DomainHolder {
  readonly domain: string;
  readonly companyId: string;
  /** Null where the caller may not see the company. */
  readonly name: string | null;
}

/**
 * Who has which of the domains. They stay locked until the transaction ends, so that of two who want a free one at the
 * same time the second finds the first, instead of failing at the unique index.
 */
export async function listDomainHolders(
  tx: Transaction,
  domains: readonly string[],
): Promise<DomainHolder[]> {
  if (domains.length === 0) return [];
  await tx.query(
    `/* contacts.lockDomains */
     select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) as wanted(name)`,
    [domains.toSorted().map((domain) => `company domain ${tx.workspaceId} ${domain}`)],
  );
  return tx.query<DomainHolder>(
    `/* contacts.listDomainHolders */
     select d.domain, d.company_id as "companyId", c.name
     from company_domains d left join companies c on c.id = d.company_id
     where d.workspace_id = $1 and d.domain = any($2::text[])`,
    [tx.workspaceId, domains],
  );
}

/** Those of the ids that companies of this workspace have. */
export async function listKnownCompanyIds(session: Session, ids: readonly string[]): Promise<Set<string>> {
  const rows = await session.query<{ id: string }>(
    `/* contacts.listKnownCompanyIds */ select id from companies where id = any($1::text[])`,
    [ids],
  );
  return new Set(rows.map((row) => row.id));
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
