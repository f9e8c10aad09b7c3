import type { Resolvers } from '../generated/graphql.ts';
import { Contact } from './Contact.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { Query } from './Query.ts';
import { Ticket, TicketMessage } from './Ticket.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Ticket,
  TicketMessage,
  Contact,
  Profile,
};
