import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  contacts: ({ id }, _, { loaders }) => loaders.contactsOfProfile.load(id),
};
