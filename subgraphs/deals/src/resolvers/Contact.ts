import type { ContactResolvers } from '../generated/graphql.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  deals: ({ id }, page, { loaders }) => loaders.dealsOfContact.load(id, page, {}),
};
