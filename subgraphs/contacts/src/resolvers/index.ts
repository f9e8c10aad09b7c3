import type { Resolvers } from '../generated/graphql.ts';
import { Company, DomainTaken } from './Company.ts';
import { CompanyRole, RoleHeldAlready } from './CompanyRole.ts';
import { Contact, LeadConversion, LifecycleChange } from './Contact.ts';
import { CompanyDuplicateCandidate, ContactDuplicateCandidate, DuplicateReason } from './duplicates.ts';
import { Interaction, InteractionAttendee } from './Interaction.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { Query } from './Query.ts';
import { SearchHit, SearchRecord } from './SearchHit.ts';
import { Tag, TagNameTaken } from './Tag.ts';
import { Task, TaskReminder, TaskRepeat } from './Task.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Contact,
  Company,
  DomainTaken,
  Interaction,
  InteractionAttendee,
  Profile,
  SearchHit,
  SearchRecord,
  ContactDuplicateCandidate,
  CompanyDuplicateCandidate,
  DuplicateReason,
  Task,
  TaskReminder,
  TaskRepeat,
  CompanyRole,
  RoleHeldAlready,
  LifecycleChange,
  LeadConversion,
  Tag,
  TagNameTaken,
};
