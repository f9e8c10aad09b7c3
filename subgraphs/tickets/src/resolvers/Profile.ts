import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tickets: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.ticketsOfProfile.load(id, page, filter ?? {}),
};
