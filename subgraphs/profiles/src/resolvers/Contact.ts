import type { ContactResolvers } from '../generated/graphql.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  profile: ({ id }, _, { loaders }) => loaders.profileOfContact.load(id),
};
