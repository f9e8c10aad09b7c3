import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { CompanyRole } from '../domain/companyRole.ts';
import { companyRoleTable } from '../storage/tables.ts';

export function companyRolesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<CompanyRole[]> {
  return db.read(
    workspaceId,
    `/* contacts.companyRolesById */
     select ${columnsOf(companyRoleTable)} from company_roles where id = any($1::text[])`,
    [ids],
  );
}

/** What contacts are and were at companies: present roles first, then the latest former one. */
export function rolesByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<CompanyRole[]> {
  return db.read(
    workspaceId,
    `/* contacts.rolesByContacts */
     select ${columnsOf(companyRoleTable)} from company_roles
     where contact_id = any($1::text[])
     order by until_date desc nulls first, from_date desc nulls last, id`,
    [contactIds],
  );
}
