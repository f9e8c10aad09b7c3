import type { QueryResolvers } from '../generated/graphql.ts';

export const Query: QueryResolvers = {
  purpose: (_, { key }, { loaders }) => loaders.purpose.load(key),
  purposes: (_, __, { loaders }) => loaders.everyPurpose(),
};
