import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse, staleVersion } from '@rapport/shared/decision.ts';
import { CompanyUpdated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { type Company, type CompanyRefusal, type CompanyState, withFields } from '../domain/company.ts';
import { findCompanyForChange, updateCompany } from '../storage/companyStore.ts';
import { reviewedCompanies } from '../storage/reviewedContacts.ts';
import { replaceTags } from '../storage/tagStore.ts';
import { type CleanCompany, type CompanyRequest, cleanCompany } from './cleanCompany.ts';
import { companyFacts } from './companyEvents.ts';
import { misplaced, takenDomains } from './placeCompany.ts';
import { changedFieldsOf, tellWatchers } from './tellWatchers.ts';

type Updated = Decision<{ companyId: string }, CompanyRefusal>;

/** Contacts tell their company's name when they change themselves, so a rename tells nothing of them. */
export async function companyUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: CompanyRequest,
  expectedVersion: number | null,
): Promise<Updated> {
  const cleaned = cleanCompany(patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) =>
    update(kit, tx, caller, id, cleaned.change, expectedVersion),
  );
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  change: CleanCompany,
  expectedVersion: number | null,
): Promise<Updated> {
  const company = await findCompanyForChange(tx, id);
  if (company === null) return refuse(notFound('company', id, 'id'));
  assertReaches(caller, 'contacts:company:update', company.ownerId);
  if (expectedVersion !== null && expectedVersion !== company.version)
    return refuse(staleVersion('company', company.version));
  const state = withFields(company, change.fields);
  const refusals = await refusalsOf(tx, company, state, change);
  if (refusals.length > 0) return refuse(...refusals);
  const at = kit.clock.now();
  const changed = { ...state, updatedAt: at };
  await updateCompany(tx, company, changed);
  const isRetagged = change.tags !== undefined && (await replaceTags(tx, 'company', id, change.tags, at));
  await noteChanged(tx, reviewedCompanies.entity, [id]);
  const actor = actorOf(caller);
  const data = companyFacts({ ...company, ...changed });
  await kit.outbox.append(tx, [
    eventOf(CompanyUpdated, { workspaceId: tx.workspaceId, subject: id, actor, at, data }),
  ]);
  const fields = [...changedFieldsOf<CompanyState>(company, state), ...(isRetagged ? ['tags'] : [])];
  await tellWatchers(kit, tx, actor, [id], fields);
  return allow({ companyId: id });
}

async function refusalsOf(
  tx: Transaction,
  company: Company,
  { name, domains, parentId }: CompanyState,
  { fields }: CleanCompany,
): Promise<CompanyRefusal[]> {
  const wanted = domains.filter((domain) => !company.domains.includes(domain));
  const taken = await takenDomains(tx, company.id, wanted, fields, 'patch');
  if (parentId === null || parentId === company.parentId) return taken;
  return [...taken, ...(await misplaced(tx, { id: company.id, name }, parentId, 'patch'))];
}
