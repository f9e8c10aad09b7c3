import type { Resolvers } from '../generated/graphql.ts';
import { Contact } from './Contact.ts';
import { IdentifierMove, IdentitySetting } from './identity.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { ProfileStatistics } from './ProfileStatistics.ts';
import { Query } from './Query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  IdentifierMove,
  IdentitySetting,
  Profile,
  ProfileStatistics,
  Contact,
};
