import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse, staleVersion } from '@rapport/shared/decision.ts';
import { CompanyUpdated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { type CompanyFields, type CompanyRefusal, domainTaken, withFields } from '../domain/company.ts';
import { findCompanyForChange, findDomainHolder, updateCompany } from '../storage/companyStore.ts';
import { reviewedCompanies } from '../storage/reviewedContacts.ts';
import { cleanCompany } from './cleanCompany.ts';
import { companyFacts } from './companyEvents.ts';

type Updated = Decision<{ companyId: string }, CompanyRefusal>;

/** Contacts tell their company's name when they change themselves, so a rename tells nothing of them. */
export async function companyUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: CompanyFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const cleaned = cleanCompany(patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) =>
    update(kit, tx, actorOf(caller), id, cleaned.change, expectedVersion),
  );
}

async function update(
  kit: PartKit,
  tx: Transaction,
  actor: string,
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
  const at = kit.clock.now();
  const change = { name, domain, industry, updatedAt: at };
  await updateCompany(tx, company, change);
  await noteChanged(tx, reviewedCompanies.entity, [id]);
  const data = companyFacts({ ...company, ...change });
  await kit.outbox.append(tx, [
    eventOf(CompanyUpdated, { workspaceId: tx.workspaceId, subject: id, actor, at, data }),
  ]);
  return allow({ companyId: id });
}
