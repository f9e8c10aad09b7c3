import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { type AddressFields, cleanAddresses } from '../domain/address.ts';
import { type CompanyFields, faultsOf } from '../domain/company.ts';
import { cleanTags } from '../domain/tag.ts';
import { cleanDomain } from './cleanDomain.ts';

/** What a caller can say about a company: its fields as they come, and its tags. */
export type CompanyRequest = Omit<CompanyFields, 'addresses'> & {
  readonly addresses?: readonly AddressFields[] | null;
  readonly tags?: readonly string[] | null;
};

export interface CleanCompany {
  readonly fields: CompanyFields;
  /** Undefined where nothing was said about them. */
  readonly tags: readonly string[] | undefined;
}

const MOST_DOMAINS = 20;

/** The fields with domains, addresses and tags cleaned, or every fault of them at once. */
export function cleanCompany(
  request: CompanyRequest,
  place: 'input' | 'patch',
): Decision<CleanCompany, CommonRefusal> {
  const { domain, domains, addresses, tags, ...plain } = request;
  const cleanedDomains = cleanDomains(request, place);
  const cleanedAddresses = cleanAddresses(addresses ?? [], place);
  const cleanedTags = cleanTags(tags ?? [], place);
  const faults = [
    ...faultsOf(plain, place),
    ...cleanedDomains.faults,
    ...cleanedAddresses.faults,
    ...cleanedTags.faults,
  ];
  if (faults.length > 0) return refuse(...faults);
  return allow({
    fields: {
      ...plain,
      ...(domain === undefined
        ? {}
        : { domain: domain === null ? null : (cleanedDomains.values[0] ?? null) }),
      ...(domains === undefined ? {} : { domains: cleanedDomains.values }),
      ...(addresses === undefined ? {} : { addresses: cleanedAddresses.values }),
    },
    tags: tags === undefined ? undefined : cleanedTags.values,
  });
}

function cleanDomains({ domain, domains }: CompanyRequest, place: string) {
  const faults: CommonRefusal[] = [];
  const values = new Set<string>();
  if (domain !== undefined && domains !== undefined)
    faults.push(invalidInput('domain is the first of domains: send one of them.', place, 'domain'));
  if ((domains?.length ?? 0) > MOST_DOMAINS)
    faults.push(
      invalidInput(`domains can be ${MOST_DOMAINS} at most, not ${domains?.length}.`, place, 'domains'),
    );
  const given = [
    ...(domain === null || domain === undefined ? [] : [{ text: domain, path: ['domain'] }]),
    ...(domains ?? []).map((text, index) => ({ text, path: ['domains', String(index)] })),
  ];
  for (const { text, path } of given) {
    const value = cleanDomain(text);
    if (value !== null) values.add(value);
    else {
      const message = `${path[0]} must be ${path.length === 1 ? 'one' : 'names'} such as acme.com, not "${text}".`;
      faults.push(invalidInput(message, place, ...path));
    }
  }
  return { values: [...values], faults };
}
