import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Keyset, PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Company } from '../domain/company.ts';
import { companyTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface CompanyFilter {
  readonly text?: string | null | undefined;
}

/** One condition for list and count. */
const MATCHES = `($1::text is null or position(lower($1) in lower(concat_ws(E'\\n', c.name, c.domain))) > 0)`;

/** Lists of companies run by name; the id breaks ties. */
export function companyKeyset(company: Company): Keyset {
  return [company.name, company.id];
}

export function companiesById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Company[]> {
  return db.read(
    workspaceId,
    `/* contacts.companiesById */ select ${columnsOf(companyTable)} from companies where id = any($1::text[])`,
    [ids],
  );
}

export function listCompanies(
  db: Database,
  workspaceId: string,
  { text }: CompanyFilter,
  page: PageRequest,
): Promise<Company[]> {
  return db.read(
    workspaceId,
    `/* contacts.listCompanies */
     select ${columnsOf(companyTable, 'c')} from companies c
     where ${MATCHES}
       and ($2::text is null or (lower(c.name), c.id) > (lower($2::text), $3::text))
     order by lower(c.name), c.id
     limit $4`,
    [text ?? null, ...namePageParams(page)],
  );
}

export async function countCompanies(
  db: Database,
  workspaceId: string,
  { text }: CompanyFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countCompanies */ select count(*)::int as count from companies c where ${MATCHES}`,
    [text ?? null],
  );
  return row?.count ?? 0;
}
