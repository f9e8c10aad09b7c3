import type { Transaction } from '@rapport/shared/db/session.ts';
import { type CommonRefusal, notFound } from '@rapport/shared/decision.ts';
import { type CompanyFields, type CompanyRefusal, domainTaken } from '../domain/company.ts';
import { type CompanyName, parentFaults } from '../domain/companyTree.ts';
import { findCompany, listDomainHolders } from '../storage/companyStore.ts';
import { levelsBelow, listLine, lockTree } from '../storage/companyTree.ts';

/** Domains that another company has. */
export async function takenDomains(
  tx: Transaction,
  companyId: string | null,
  domains: readonly string[],
  fields: CompanyFields,
  place: 'input' | 'patch',
): Promise<CompanyRefusal[]> {
  const holders = await listDomainHolders(tx, domains);
  return holders
    .filter((holder) => holder.companyId !== companyId)
    .map((holder) => {
      const at = fields.domains?.indexOf(holder.domain) ?? -1;
      const path = at === -1 ? ['domain'] : ['domains', String(at)];
      return domainTaken(holder.domain, holder, place, ...path);
    });
}

/** Why a company cannot stand under a parent; the tree is locked from here on. */
export async function misplaced(
  tx: Transaction,
  company: CompanyName | null,
  parentId: string,
  place: 'input' | 'patch',
): Promise<CommonRefusal[]> {
  const parent = await findCompany(tx, parentId);
  if (parent === null) return [notFound('company', parentId, place, 'parentId')];
  await lockTree(tx);
  const line = await listLine(tx, parentId);
  const below = company === null ? 0 : await levelsBelow(tx, company.id);
  return parentFaults(company ?? { id: '', name: '' }, line, below, place);
}
