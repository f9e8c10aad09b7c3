import type { Resolvers } from '../generated/graphql.ts';
import { Company } from './Company.ts';
import { Contact } from './Contact.ts';
import { Deal, DealContact, StageStay } from './Deal.ts';
import { Mutation } from './Mutation.ts';
import { Pipeline, Stage } from './Pipeline.ts';
import { Profile } from './Profile.ts';
import { Purchase } from './Purchase.ts';
import { Query } from './Query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Deal,
  DealContact,
  StageStay,
  Pipeline,
  Stage,
  Purchase,
  Profile,
  Contact,
  Company,
};
