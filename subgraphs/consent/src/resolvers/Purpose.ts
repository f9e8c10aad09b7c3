import type { PurposeResolvers } from '../generated/graphql.ts';

export const Purpose: PurposeResolvers = {
  __resolveReference: ({ key }, { loaders }) => loaders.purpose.load(key),
};
