import { ownerOfNew } from '@rapport/shared/access/access.ts';
import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, refuse } from '@rapport/shared/decision.ts';
import { CompanyCreated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { type Company, type CompanyRefusal, unknownCompany, withFields } from '../domain/company.ts';
import { insertCompany } from '../storage/companyStore.ts';
import { reviewedCompanies } from '../storage/reviewedContacts.ts';
import { replaceTags } from '../storage/tagStore.ts';
import { type CleanCompany, type CompanyRequest, cleanCompany } from './cleanCompany.ts';
import { companyFacts } from './companyEvents.ts';
import { misplaced, takenDomains } from './placeCompany.ts';

export type CompanyCreateRequest = CompanyRequest & { readonly name: string };

type Created = Decision<{ companyId: string }, CompanyRefusal>;

export async function companyCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: CompanyCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const cleaned = cleanCompany(request, 'input');
  if (!cleaned.allowed) return cleaned;
  const { fields, tags } = cleaned.change;
  const ownerId = ownerOfNew(caller, 'contacts:company:create', fields.ownerId ?? null);
  const owned = { fields: { ...fields, ownerId }, tags };
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'companyCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => createCompany(kit, tx, actor, owned)),
  );
}

/** Adds the company within a transaction; what it refuses has written nothing. */
export async function createCompany(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  { fields, tags = [] }: CleanCompany,
): Promise<Created> {
  const state = withFields(unknownCompany, fields);
  const { domains, parentId } = state;
  const refusals = [
    ...(await takenDomains(tx, null, domains, fields, 'input')),
    ...(parentId === null ? [] : await misplaced(tx, null, parentId, 'input')),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const at = kit.clock.now();
  const company: Company = {
    ...state,
    id: newId('company', at.getTime()),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  await insertCompany(tx, company);
  if (tags.length > 0) await replaceTags(tx, 'company', company.id, tags, at);
  await noteChanged(tx, reviewedCompanies.entity, [company.id]);
  const { workspaceId } = tx;
  await kit.outbox.append(tx, [
    eventOf(CompanyCreated, { workspaceId, subject: company.id, actor, at, data: companyFacts(company) }),
  ]);
  return allow({ companyId: company.id });
}
