import type { ContactResolvers } from '../generated/graphql.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tickets: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.ticketsOfContact.load(id, page, filter ?? {}),
};
