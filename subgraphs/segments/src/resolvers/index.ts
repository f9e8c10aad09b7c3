import type { Resolvers } from '../generated/graphql.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { Query } from './Query.ts';
import { Membership, Segment } from './Segment.ts';

export const resolvers: Resolvers = { Query, Mutation, Segment, Membership, Profile };
