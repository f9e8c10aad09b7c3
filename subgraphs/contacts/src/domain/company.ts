import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import { isCurrency, isNegative } from '@rapport/shared/money.ts';
import type { Address } from './address.ts';
import { trimmed } from './text.ts';

export interface Revenue {
  /** Exact decimal text. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a caller can say about a company; a field left out is not touched, null clears. */
export interface CompanyFields {
  readonly name?: string;
  /** The first of the domains alone; nobody sends both. */
  readonly domain?: string | null;
  readonly domains?: readonly string[] | null;
  readonly industry?: string | null;
  readonly parentId?: string | null;
  readonly employees?: number | null;
  readonly annualRevenue?: Revenue | null;
  readonly addresses?: readonly Address[] | null;
  readonly ownerId?: string | null;
}

export interface CompanyState {
  readonly name: string;
  /** Lower-cased, as in `acme.com`, the main one first; no two companies of a workspace share one. */
  readonly domains: readonly string[];
  readonly industry: string | null;
  readonly parentId: string | null;
  readonly employees: number | null;
  /** Of a year, exact decimal text in `revenueCurrency`. */
  readonly revenue: string | null;
  readonly revenueCurrency: string | null;
  readonly addresses: readonly Address[];
  readonly ownerId: string | null;
}

export interface Company extends CompanyState {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where a new company starts from before anything is said about it. */
export const unknownCompany: CompanyState = {
  name: '',
  domains: [],
  industry: null,
  parentId: null,
  employees: null,
  revenue: null,
  revenueCurrency: null,
  addresses: [],
  ownerId: null,
};

/** Another company of the workspace has the domain. It is told by id, since an answer kept for repeats must survive JSON. */
export interface DomainTaken {
  readonly kind: 'DomainTaken';
  readonly message: string;
  readonly path: readonly string[];
  readonly companyId: string;
}

export type CompanyRefusal = CommonRefusal | DomainTaken;

const LONGEST_TEXT = 200;

/** The state after a change; domains and addresses come cleaned. */
export function withFields(state: CompanyState, fields: CompanyFields): CompanyState {
  const { annualRevenue } = fields;
  return {
    name: fields.name === undefined ? state.name : fields.name.trim(),
    domains: domainsAfter(state.domains, fields),
    industry: fields.industry === undefined ? state.industry : trimmed(fields.industry),
    parentId: fields.parentId === undefined ? state.parentId : fields.parentId,
    employees: fields.employees === undefined ? state.employees : fields.employees,
    revenue: annualRevenue === undefined ? state.revenue : (annualRevenue?.amount ?? null),
    revenueCurrency: annualRevenue === undefined ? state.revenueCurrency : (annualRevenue?.currency ?? null),
    addresses: fields.addresses === undefined ? state.addresses : (fields.addresses ?? []),
    ownerId: fields.ownerId === undefined ? state.ownerId : fields.ownerId,
  };
}

/** `domain` alone changes the first one and leaves the others. */
function domainsAfter(domains: readonly string[], fields: CompanyFields): readonly string[] {
  if (fields.domains !== undefined) return fields.domains ?? [];
  const { domain } = fields;
  if (domain === undefined) return domains;
  const others = domains.slice(1).filter((each) => each !== domain);
  return domain === null ? others : [domain, ...others];
}

/** Every fault of the fields at once; `place` is the input's name in the path. */
export function faultsOf(fields: CompanyFields, place: 'input' | 'patch'): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const { name, industry } = fields;
  if (name !== undefined && (name.trim().length < 1 || name.trim().length > LONGEST_TEXT)) {
    faults.push(invalidInput(`name must have 1 to ${LONGEST_TEXT} characters.`, place, 'name'));
  }
  if ((trimmed(industry)?.length ?? 0) > LONGEST_TEXT) {
    faults.push(invalidInput(`industry must have at most ${LONGEST_TEXT} characters.`, place, 'industry'));
  }
  return [...faults, ...idFaults(fields, place), ...sizeFaults(fields, place)];
}

function idFaults({ parentId, ownerId }: CompanyFields, place: string): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (parentId && !isId('company', parentId))
    faults.push(invalidInput(`parentId must be the id of a company, not "${parentId}".`, place, 'parentId'));
  if (ownerId && !isId('user', ownerId))
    faults.push(invalidInput(`ownerId must be the id of a user, not "${ownerId}".`, place, 'ownerId'));
  return faults;
}

function sizeFaults({ employees, annualRevenue }: CompanyFields, place: string): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (employees && employees < 0)
    faults.push(invalidInput(`employees must not be negative, and ${employees} is.`, place, 'employees'));
  if (!annualRevenue) return faults;
  const { amount, currency } = annualRevenue;
  if (isNegative(amount)) {
    const message = `amount must not be negative, and ${amount} is.`;
    faults.push(invalidInput(message, place, 'annualRevenue', 'amount'));
  }
  if (!isCurrency(currency)) {
    const message = `currency must be an ISO 4217 code such as GBP, not "${currency}".`;
    faults.push(invalidInput(message, place, 'annualRevenue', 'currency'));
  }
  return faults;
}

/**
 * @param name of the company that has it; null where the caller may not see that one
 * @param path of the domain in the input
 */
export function domainTaken(
  domain: string,
  { companyId, name }: { readonly companyId: string; readonly name: string | null },
  ...path: string[]
): DomainTaken {
  const whose = name === null ? 'another company' : `"${name}"`;
  return { kind: 'DomainTaken', message: `${domain} is the domain of ${whose} already.`, path, companyId };
}
