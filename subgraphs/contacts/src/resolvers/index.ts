import type { Resolvers } from '../generated/graphql.ts';
import { Company, DomainTaken } from './Company.ts';
import { Contact } from './Contact.ts';
import { CompanyDuplicateCandidate, ContactDuplicateCandidate, DuplicateReason } from './duplicates.ts';
import { Interaction } from './Interaction.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { Query } from './Query.ts';
import { SearchHit, SearchRecord } from './SearchHit.ts';
import { Task, TaskReminder, TaskRepeat } from './Task.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Contact,
  Company,
  DomainTaken,
  Interaction,
  Profile,
  SearchHit,
  SearchRecord,
  ContactDuplicateCandidate,
  CompanyDuplicateCandidate,
  DuplicateReason,
  Task,
  TaskReminder,
  TaskRepeat,
};
