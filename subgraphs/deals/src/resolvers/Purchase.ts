import type { PurchaseResolvers } from '../generated/graphql.ts';

export const Purchase: PurchaseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.purchase.load(id),
  total: ({ total, currency }) => ({ amount: total, currency }),
  profile: ({ profileId }) => ({ id: profileId }),
};
