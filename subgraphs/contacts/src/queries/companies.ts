import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Keyset, PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Company } from '../domain/company.ts';
import { companyTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface CompanyFilter {
  readonly text?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
}

/** One condition for list and count. */
const MATCHES = `
  ($1::text is null or position(lower($1) in lower(c.name || E'\\n' || array_to_string(c.domains, E'\\n'))) > 0)
  and ($2::text is null or c.owner_id = $2)
  and ($3::text[] is null or exists (
    select from company_tags l join tags t on t.id = l.tag_id
    where l.company_id = c.id and lower(t.name) in (select lower(name) from unnest($3) as wanted(name))))`;

function paramsOf({ text, ownerId, tags }: CompanyFilter): unknown[] {
  return [text ?? null, ownerId ?? null, tags ?? null];
}

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
  filter: CompanyFilter,
  page: PageRequest,
): Promise<Company[]> {
  return db.read(
    workspaceId,
    `/* contacts.listCompanies */
     select ${columnsOf(companyTable, 'c')} from companies c
     where ${MATCHES}
       and ($4::text is null or (lower(c.name), c.id) > (lower($4::text), $5::text))
     order by lower(c.name), c.id
     limit $6`,
    [...paramsOf(filter), ...namePageParams(page)],
  );
}

export async function countCompanies(
  db: Database,
  workspaceId: string,
  filter: CompanyFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countCompanies */ select count(*)::int as count from companies c where ${MATCHES}`,
    paramsOf(filter),
  );
  return row?.count ?? 0;
}
