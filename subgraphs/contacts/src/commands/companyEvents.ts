import type { CompanyFacts } from '@rapport/shared/events/contacts.ts';
import type { Company } from '../domain/company.ts';

/** What every event about a company says of it: the whole state. */
export function companyFacts({ id, name, domain, industry }: Company): CompanyFacts {
  return { companyId: id, name, domain, industry };
}
