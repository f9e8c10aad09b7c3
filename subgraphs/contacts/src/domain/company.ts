import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { trimmed } from './text.ts';

/** What a caller can say about a company; a field left out is not touched, null clears. */
export interface CompanyFields {
  readonly name?: string;
  readonly domain?: string | null;
  readonly industry?: string | null;
}

export interface CompanyState {
  readonly name: string;
  /** Lower-cased, as in `acme.com`; no two companies of a workspace have the same. */
  readonly domain: string | null;
  readonly industry: string | null;
}

export interface Company extends CompanyState {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Another company of the workspace has the domain. It is told by id, since an answer kept for repeats must survive JSON. */
export interface DomainTaken {
  readonly kind: 'DomainTaken';
  readonly message: string;
  readonly path: readonly string[];
  readonly companyId: string;
}

export type CompanyRefusal = CommonRefusal | DomainTaken;

const LONGEST_TEXT = 200;

/** The state after a change; the domain comes cleaned. */
export function withFields(state: CompanyState, fields: CompanyFields): CompanyState {
  return {
    name: fields.name === undefined ? state.name : fields.name.trim(),
    domain: fields.domain === undefined ? state.domain : fields.domain,
    industry: fields.industry === undefined ? state.industry : trimmed(fields.industry),
  };
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
  return faults;
}

export function domainTaken(
  domain: string,
  { id, name }: { readonly id: string; readonly name: string },
  place: 'input' | 'patch',
): DomainTaken {
  return {
    kind: 'DomainTaken',
    message: `${domain} is the domain of "${name}" already.`,
    path: [place, 'domain'],
    companyId: id,
  };
}
