import type { Resolvers } from '../generated/graphql.ts';
import { ConsentEntry, ConsentState } from './ConsentEntry.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { Purpose } from './Purpose.ts';
import { Query } from './Query.ts';

export const resolvers: Resolvers = { Query, Mutation, Purpose, ConsentEntry, ConsentState, Profile };
