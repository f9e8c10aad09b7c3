import { assertReaches, neededFor, ownerOfNew } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { reachOf } from '@rapport/shared/access/rights.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, invalidInput, notFound, refuse } from '@rapport/shared/decision.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { LeadConverted } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { CompanyRefusal } from '../domain/company.ts';
import type { Contact } from '../domain/contact.ts';
import { conversionFaults, type LeadConversion, type LeadDealRequest } from '../domain/leadConversion.ts';
import { atLeast, type LifecycleStage } from '../domain/lifecycle.ts';
import { findCompany } from '../storage/companyStore.ts';
import { findContactForChange } from '../storage/contactStore.ts';
import { findConversion, saveConversion } from '../storage/leadConversionStore.ts';
import { type CleanCompany, cleanCompany } from './cleanCompany.ts';
import { type CompanyCreateRequest, createCompany } from './companyCreate.ts';
import { saveContact } from './saveContact.ts';

export interface LeadConvertRequest {
  /** The contact's primary company where neither is said. */
  readonly company: { readonly id: string | null; readonly create: CompanyCreateRequest | null };
  readonly deal: LeadDealRequest | null;
  readonly lifecycleStage: LifecycleStage;
}

interface Plan {
  readonly companyId: string | null;
  readonly newCompany: CleanCompany | null;
  readonly deal: LeadDealRequest | null;
  readonly lifecycleStage: LifecycleStage;
}

type Converted = Decision<{ contactId: string }, CompanyRefusal>;

/**
 * Makes of a lead a contact at a company with a deal, in one transaction here; the deals part opens the deal when it hears
 * of it, under the id that is given out here already. A lead that was converted answers what became of it, however it is
 * converted again, unless its deal was refused: then it is converted anew.
 */
export async function leadConvert(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  request: LeadConvertRequest,
  idempotencyKey: string | null | undefined,
): Promise<Converted> {
  const planned = plan(caller, request);
  if (!planned.allowed) return planned;
  const scope = { actor: actorOf(caller), mutation: 'leadConvert', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => convert(kit, tx, caller, id, planned.change)),
  );
}

function plan(
  caller: Caller,
  { company, deal, lifecycleStage }: LeadConvertRequest,
): Decision<Plan, CompanyRefusal> {
  const faults = conversionFaults(lifecycleStage, company.id, deal);
  if (company.id !== null && company.create !== null)
    faults.push(invalidInput('Take a company by its id or create one, not both.', 'input', 'company'));
  const cleaned = company.create === null ? null : cleanCompany(company.create, 'input');
  const refusals = cleaned === null || cleaned.allowed ? [] : cleaned.refusals.map(inCompany);
  if (faults.length + refusals.length > 0) return refuse(...faults, ...refusals);
  return allow({
    companyId: company.id,
    newCompany: cleaned?.allowed ? ownedCompany(caller, cleaned.change) : null,
    deal: deal === null ? null : ownedDeal(caller, deal),
    lifecycleStage,
  });
}

/** The rights of the two mutations that this one stands for. */
function ownedCompany(caller: Caller, { fields, tags }: CleanCompany): CleanCompany {
  assertHas(caller, 'contacts:company:create');
  return {
    fields: { ...fields, ownerId: ownerOfNew(caller, 'contacts:company:create', fields.ownerId ?? null) },
    tags,
  };
}

function ownedDeal(caller: Caller, deal: LeadDealRequest): LeadDealRequest {
  assertHas(caller, 'deals:deal:open');
  return { ...deal, name: deal.name.trim(), ownerId: ownerOfNew(caller, 'deals:deal:open', deal.ownerId) };
}

function assertHas(caller: Caller, right: string): void {
  if (reachOf(caller.grants, right) === null)
    throw new RapportError('FORBIDDEN', neededFor(right, 'This conversion'));
}

async function convert(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  wanted: Plan,
): Promise<Converted> {
  const contact = await findContactForChange(tx, id);
  if (contact === null) return refuse(notFound('contact', id, 'id'));
  assertReaches(caller, 'contacts:contact:convert', contact.ownerId);
  const known = await findConversion(tx, id);
  if (known !== null && known.outcome !== 'DEAL_REFUSED') return allow({ contactId: id });
  const company = await companyOf(kit, tx, actorOf(caller), contact, wanted);
  if (!company.allowed) return company;
  const at = kit.clock.now();
  const { companyId } = company.change;
  const lifecycleStage = atLeast(contact.lifecycleStage, wanted.lifecycleStage);
  const dealId = wanted.deal === null ? null : newId('deal', at.getTime());
  const conversion: LeadConversion = {
    contactId: id,
    companyId,
    dealId,
    outcome: dealId === null ? 'WITHOUT_DEAL' : 'DEAL_REQUESTED',
    refusals: [],
    convertedAt: at,
    convertedBy: actorOf(caller),
  };
  await saveContact(kit, tx, actorOf(caller), contact, { companyId, lifecycleStage, updatedAt: at });
  await saveConversion(tx, conversion);
  await tell(kit, tx, conversion, lifecycleStage, wanted.deal);
  return allow({ contactId: id });
}

/** The company that is taken or made; a refusal has written nothing. */
async function companyOf(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  contact: Contact,
  { companyId: wantedId, newCompany }: Plan,
): Promise<Decision<{ readonly companyId: string }, CompanyRefusal>> {
  if (newCompany !== null) {
    const created = await createCompany(kit, tx, actor, newCompany);
    return created.allowed ? created : refuse(...created.refusals.map(inCompany));
  }
  const companyId = wantedId ?? contact.companyId;
  if (companyId === null) {
    const message = 'The contact has no primary company: take one by its id, or create one.';
    return refuse(invalidInput(message, 'input', 'company'));
  }
  if (wantedId !== null && (await findCompany(tx, companyId)) === null)
    return refuse(notFound('company', companyId, 'input', 'company', 'id'));
  return allow({ companyId });
}

/** What is said of a company's input stands two levels deeper here. */
function inCompany<Refusal extends CompanyRefusal>(refusal: Refusal): Refusal {
  return { ...refusal, path: ['input', 'company', 'create', ...refusal.path.slice(1)] };
}

async function tell(
  kit: PartKit,
  tx: Transaction,
  { contactId, companyId, dealId, convertedAt, convertedBy }: LeadConversion,
  lifecycleStage: LifecycleStage,
  deal: LeadDealRequest | null,
): Promise<void> {
  const facts = {
    contactId,
    companyId,
    lifecycleStage,
    deal: deal === null || dealId === null ? null : { dealId, ...deal },
  };
  await kit.outbox.append(tx, [
    eventOf(LeadConverted, {
      workspaceId: tx.workspaceId,
      subject: contactId,
      actor: convertedBy,
      at: convertedAt,
      data: facts,
    }),
  ]);
}
