import { required } from '@rapport/shared/graphql/required.ts';
import type { CompanyResolvers, DomainTakenResolvers } from '../generated/graphql.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.company.load(id),
  contacts: ({ id }, page, { loaders }) => loaders.contactsOfCompany.load(id, page, {}),
  tasks: ({ id }, { filter, ...page }, { loaders }) => loaders.tasksOfSubject.load(id, page, filter ?? {}),
};

export const DomainTaken: DomainTakenResolvers = {
  company: async ({ companyId }, _, { loaders }) =>
    required('company', companyId, await loaders.company.load(companyId)),
};
