import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  deals: ({ id }, page, { loaders }) => loaders.dealsOfProfile.load(id, page, {}),
  purchases: ({ id }, page, { loaders }) => loaders.purchasesOfProfile.load(id, page, {}),
  purchaseTotals: ({ id }, _, { loaders }) => loaders.totalsOfProfile.load(id),
  lastOrder: ({ id }, _, { loaders }) => loaders.lastOrderOfProfile.load(id),
};
