import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { type CompanyFields, faultsOf } from '../domain/company.ts';
import { cleanDomain } from './cleanDomain.ts';

/** The fields with the domain cleaned, or every fault of them at once. */
export function cleanCompany<Fields extends CompanyFields>(
  fields: Fields,
  place: 'input' | 'patch',
): Decision<Fields, CommonRefusal> {
  const faults = faultsOf(fields, place);
  const given = fields.domain ?? null;
  const domain = given === null ? null : cleanDomain(given);
  if (given !== null && domain === null) {
    faults.push(invalidInput(`domain must be one such as acme.com, not "${given}".`, place, 'domain'));
  }
  if (faults.length > 0) return refuse(...faults);
  return allow(fields.domain === undefined ? fields : { ...fields, domain });
}
