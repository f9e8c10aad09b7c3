import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { CompanyRole } from '../domain/companyRole.ts';
import { companyRoleTable } from './tables.ts';

/** Whose role it is; null where there is none that the caller may see. */
export async function findContactIdOfRole(session: Session, id: string): Promise<string | null> {
  const [row] = await session.query<{ contact_id: string }>(
    `/* contacts.findContactIdOfRole */ select contact_id from company_roles where id = $1`,
    [id],
  );
  return row?.contact_id ?? null;
}

/** The role, locked until the transaction ends. Its contact is locked before it, always, so that nobody waits in a circle. */
export async function findRoleForChange(tx: Transaction, id: string): Promise<CompanyRole | null> {
  const [role] = await tx.query<CompanyRole>(
    `/* contacts.findRoleForChange */ select ${columnsOf(companyRoleTable)} from company_roles where id = $1 for update`,
    [id],
  );
  return role ?? null;
}

/** The role that a contact has at a company now. */
export async function findPresentRole(
  session: Session,
  contactId: string,
  companyId: string,
): Promise<CompanyRole | null> {
  const [role] = await session.query<CompanyRole>(
    `/* contacts.findPresentRole */
     select ${columnsOf(companyRoleTable)} from company_roles
     where contact_id = $1 and company_id = $2 and until_date is null`,
    [contactId, companyId],
  );
  return role ?? null;
}

export async function insertRole(tx: Transaction, role: CompanyRole): Promise<void> {
  await tx.insert(companyRoleTable, { ...role, workspaceId: tx.workspaceId });
}

/** Saves a change to the role as it was loaded; its version grows by one. */
export async function updateRole(
  tx: Transaction,
  role: CompanyRole,
  change: Partial<CompanyRole>,
): Promise<void> {
  const kept = await tx.update(
    companyRoleTable,
    { id: role.id, version: role.version },
    { ...change, version: role.version + 1 },
  );
  if (!kept) throw new Error(`Role ${role.id} changed under its lock`);
}

/** Ends the present role at a company, where there is one; a role that began later than `day` ends when it began. */
export async function endPresentRole(
  tx: Transaction,
  contactId: string,
  companyId: string,
  { day, at }: { readonly day: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `/* contacts.endPresentRole */
     update company_roles
     set until_date = greatest(from_date, $3::date), version = version + 1, updated_at = $4
     where contact_id = $1 and company_id = $2 and until_date is null`,
    [contactId, companyId, day, at],
  );
}
