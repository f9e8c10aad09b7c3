import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse, staleVersion } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { type CompanyFields, type CompanyRefusal, domainTaken, withFields } from '../domain/company.ts';
import { findCompanyForChange, findDomainHolder, updateCompany } from '../storage/companyStore.ts';
import { reviewedCompanies } from '../storage/reviewedContacts.ts';
import { cleanCompany } from './cleanCompany.ts';

type Updated = Decision<{ companyId: string }, CompanyRefusal>;

/** Contacts tell their company's name when they change themselves, so a rename tells nothing. */
export async function companyUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: CompanyFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const cleaned = cleanCompany(patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) => update(kit, tx, id, cleaned.change, expectedVersion));
}

async function update(
  kit: PartKit,
  tx: Transaction,
  id: string,
  patch: CompanyFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const company = await findCompanyForChange(tx, id);
  if (company === null) return refuse(notFound('company', id, 'id'));
  if (expectedVersion !== null && expectedVersion !== company.version)
    return refuse(staleVersion('company', company.version));
  const { name, domain, industry } = withFields(company, patch);
  if (domain !== null && domain !== company.domain) {
    const holder = await findDomainHolder(tx, domain);
    if (holder !== null) return refuse(domainTaken(domain, holder, 'patch'));
  }
  await updateCompany(tx, company, { name, domain, industry, updatedAt: kit.clock.now() });
  await noteChanged(tx, reviewedCompanies.entity, [id]);
  return allow({ companyId: id });
}
