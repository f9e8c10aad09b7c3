import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Company } from './domain/company.ts';
import type { Contact } from './domain/contact.ts';
import type { Interaction } from './domain/interaction.ts';
import type { LifecycleChange } from './domain/lifecycle.ts';
import { companiesById, companyKeyset } from './queries/companies.ts';
import {
  ancestorsByCompanies,
  childrenByCompanies,
  countChildrenByCompanies,
  rollupsByCompanies,
} from './queries/companyFamily.ts';
import { companyRolesById, rolesByContacts } from './queries/companyRoles.ts';
import { contactKeyset } from './queries/contactList.ts';
import {
  type CompanyContactFilter,
  contactsByCompanies,
  countContactsByCompanies,
} from './queries/contactsByCompanies.ts';
import { contactsById } from './queries/contactsById.ts';
import { contactsByProfiles } from './queries/contactsByProfiles.ts';
import { conversionsByContacts } from './queries/conversionsByContacts.ts';
import { companyDuplicates, contactDuplicates } from './queries/duplicates.ts';
import {
  countInteractionsByContacts,
  type InteractionFilter,
  interactionKeyset,
  interactionsByContacts,
  interactionsById,
  participantsByInteractions,
} from './queries/interactions.ts';
import {
  attendeesByInteractions,
  countThreadsByInteractions,
  threadsByInteractions,
} from './queries/interactionThreads.ts';
import {
  changesByContacts,
  countChangesByContacts,
  type LifecycleFilter,
  lifecycleKeyset,
} from './queries/lifecycleChanges.ts';
import { tagsByCompanies, tagsByContacts, tagsById, usesOfTags } from './queries/tags.ts';
import { watchersByRecords } from './queries/watchersByRecords.ts';
import { taskLoaders } from './taskLoaders.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders(kit: PartKit, workspaceId: string) {
  return {
    ...recordLoaders(kit, workspaceId),
    ...companyLoaders(kit, workspaceId),
    ...peopleLoaders(kit, workspaceId),
    ...taskLoaders(kit, workspaceId),
  };
}

function companyLoaders({ db }: PartKit, workspaceId: string) {
  return {
    ancestorsOfCompany: manyByKey(
      (ids: readonly string[]) => ancestorsByCompanies(db, workspaceId, ids),
      (company) => company.key,
    ),
    childrenOfCompany: pagesByKey<Company>(
      (ids, page) => childrenByCompanies(db, workspaceId, ids, page),
      (ids) => countChildrenByCompanies(db, workspaceId, ids),
      companyKeyset,
    ),
    rollupOfCompany: oneByKey(
      (ids: readonly string[]) => rollupsByCompanies(db, workspaceId, ids),
      (rollup) => rollup.key,
    ),
    tagsOfCompany: manyByKey(
      (ids: readonly string[]) => tagsByCompanies(db, workspaceId, ids),
      (tag) => tag.key,
    ),
  };
}

function peopleLoaders({ db }: PartKit, workspaceId: string) {
  return {
    companyRole: oneByKey(
      (ids: readonly string[]) => companyRolesById(db, workspaceId, ids),
      (role) => role.id,
    ),
    rolesOfContact: manyByKey(
      (ids: readonly string[]) => rolesByContacts(db, workspaceId, ids),
      (role) => role.contactId,
    ),
    tag: oneByKey(
      (ids: readonly string[]) => tagsById(db, workspaceId, ids),
      (tag) => tag.id,
    ),
    useOfTag: oneByKey(
      (ids: readonly string[]) => usesOfTags(db, workspaceId, ids),
      (use) => use.id,
    ),
    tagsOfContact: manyByKey(
      (ids: readonly string[]) => tagsByContacts(db, workspaceId, ids),
      (tag) => tag.key,
    ),
    watchersOfRecord: manyByKey(
      (ids: readonly string[]) => watchersByRecords(db, workspaceId, ids),
      (watcher) => watcher.key,
    ),
    conversionOfContact: oneByKey(
      (ids: readonly string[]) => conversionsByContacts(db, workspaceId, ids),
      (conversion) => conversion.contactId,
    ),
    lifecycleOfContact: pagesByKey<LifecycleChange, LifecycleFilter>(
      (ids, page, filter) => changesByContacts(db, workspaceId, ids, page, filter),
      (ids, filter) => countChangesByContacts(db, workspaceId, ids, filter),
      lifecycleKeyset,
    ),
  };
}

function recordLoaders({ db }: PartKit, workspaceId: string) {
  return {
    contact: oneByKey(
      (ids: readonly string[]) => contactsById(db, workspaceId, ids),
      (contact) => contact.id,
    ),
    company: oneByKey(
      (ids: readonly string[]) => companiesById(db, workspaceId, ids),
      (company) => company.id,
    ),
    interaction: oneByKey(
      (ids: readonly string[]) => interactionsById(db, workspaceId, ids),
      (interaction) => interaction.id,
    ),
    contactDuplicate: oneByKey(
      (ids: readonly string[]) => contactDuplicates.byId(db, workspaceId, ids),
      ({ id }) => id,
    ),
    companyDuplicate: oneByKey(
      (ids: readonly string[]) => companyDuplicates.byId(db, workspaceId, ids),
      ({ id }) => id,
    ),
    comparedOfContact: oneByKey(
      (ids: readonly string[]) => contactDuplicates.compared(db, workspaceId, ids),
      ({ id }) => id,
    ),
    comparedOfCompany: oneByKey(
      (ids: readonly string[]) => companyDuplicates.compared(db, workspaceId, ids),
      ({ id }) => id,
    ),
    participantsOfInteraction: manyByKey(
      (ids: readonly string[]) => participantsByInteractions(db, workspaceId, ids),
      (contact) => contact.key,
    ),
    contactsOfProfile: manyByKey(
      (ids: readonly string[]) => contactsByProfiles(db, workspaceId, ids),
      (contact) => contact.key,
    ),
    contactsOfCompany: pagesByKey<Contact, CompanyContactFilter>(
      (ids, page, filter) => contactsByCompanies(db, workspaceId, ids, page, filter),
      (ids, filter) => countContactsByCompanies(db, workspaceId, ids, filter),
      contactKeyset,
    ),
    attendeesOfInteraction: manyByKey(
      (ids: readonly string[]) => attendeesByInteractions(db, workspaceId, ids),
      (attendee) => attendee.key,
    ),
    threadOfInteraction: pagesByKey<Interaction>(
      (ids, page) => threadsByInteractions(db, workspaceId, ids, page),
      (ids) => countThreadsByInteractions(db, workspaceId, ids),
      interactionKeyset,
    ),
    interactionsOfContact: pagesByKey<Interaction, InteractionFilter>(
      (ids, page, filter) => interactionsByContacts(db, workspaceId, ids, page, filter),
      (ids, filter) => countInteractionsByContacts(db, workspaceId, ids, filter),
      interactionKeyset,
    ),
  };
}
