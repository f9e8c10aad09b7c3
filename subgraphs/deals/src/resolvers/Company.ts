import type { CompanyResolvers } from '../generated/graphql.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  deals: ({ id }, page, { loaders }) => loaders.dealsOfCompany.load(id, page, {}),
};
