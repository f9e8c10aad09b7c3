import type { Resolvers } from '../generated/graphql.ts';
import { Contact } from './Contact.ts';
import { Profile } from './Profile.ts';
import { ProfileStatistics } from './ProfileStatistics.ts';
import { Query } from './Query.ts';

export const resolvers: Resolvers = { Query, Profile, ProfileStatistics, Contact };
