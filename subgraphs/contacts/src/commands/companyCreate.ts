import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, refuse } from '@rapport/shared/decision.ts';
import { CompanyCreated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import {
  type Company,
  type CompanyFields,
  type CompanyRefusal,
  domainTaken,
  withFields,
} from '../domain/company.ts';
import { findDomainHolder, insertCompany } from '../storage/companyStore.ts';
import { reviewedCompanies } from '../storage/reviewedContacts.ts';
import { cleanCompany } from './cleanCompany.ts';
import { companyFacts } from './companyEvents.ts';

export type CompanyCreateRequest = CompanyFields & { readonly name: string };

type Created = Decision<{ companyId: string }, CompanyRefusal>;

export async function companyCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: CompanyCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const cleaned = cleanCompany(request, 'input');
  if (!cleaned.allowed) return cleaned;
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'companyCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => create(kit, tx, actor, cleaned.change)),
  );
}

async function create(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  request: CompanyCreateRequest,
): Promise<Created> {
  const state = withFields({ name: request.name, domain: null, industry: null }, request);
  if (state.domain !== null) {
    const holder = await findDomainHolder(tx, state.domain);
    if (holder !== null) return refuse(domainTaken(state.domain, holder, 'input'));
  }
  const at = kit.clock.now();
  const company: Company = {
    ...state,
    id: newId('company', at.getTime()),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  await insertCompany(tx, company);
  await noteChanged(tx, reviewedCompanies.entity, [company.id]);
  const data = companyFacts(company);
  await kit.outbox.append(tx, [
    eventOf(CompanyCreated, { workspaceId: tx.workspaceId, subject: company.id, actor, at, data }),
  ]);
  return allow({ companyId: company.id });
}
