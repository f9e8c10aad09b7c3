import type { CompanyResolvers, DomainTakenResolvers } from '../generated/graphql.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.company.load(id),
  tasks: ({ id }, { filter, ...page }, { loaders }) => loaders.tasksOfSubject.load(id, page, filter ?? {}),
  domain: ({ domains }) => domains[0] ?? null,
  annualRevenue: ({ revenue, revenueCurrency }) =>
    revenue === null || revenueCurrency === null ? null : { amount: revenue, currency: revenueCurrency },
  tags: async ({ id }, _, { loaders }) => (await loaders.tagsOfCompany.load(id)).map(({ name }) => name),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.company.load(parentId)),
  ancestors: ({ id, parentId }, _, { loaders }) =>
    parentId === null ? [] : loaders.ancestorsOfCompany.load(id),
  children: ({ id }, page, { loaders }) => loaders.childrenOfCompany.load(id, page, {}),
  rollup: async ({ id }, _, { loaders }) =>
    (await loaders.rollupOfCompany.load(id)) ?? { companies: 0, contacts: 0 },
  watchers: ({ id }, _, { loaders }) => loaders.watchersOfRecord.load(id),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  contacts: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.contactsOfCompany.load(id, page, filter ?? {}),
};

export const DomainTaken: DomainTakenResolvers = {
  company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
};
