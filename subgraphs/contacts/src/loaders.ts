import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Contact } from './domain/contact.ts';
import type { Interaction } from './domain/interaction.ts';
import { companiesById } from './queries/companies.ts';
import { contactKeyset } from './queries/contactList.ts';
import { contactsByCompanies, countContactsByCompanies } from './queries/contactsByCompanies.ts';
import { contactsById } from './queries/contactsById.ts';
import { contactsByProfiles } from './queries/contactsByProfiles.ts';
import { companyDuplicates, contactDuplicates } from './queries/duplicates.ts';
import {
  countInteractionsByContacts,
  type InteractionFilter,
  interactionKeyset,
  interactionsByContacts,
  interactionsById,
  participantsByInteractions,
} from './queries/interactions.ts';
import { taskLoaders } from './taskLoaders.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db, clock }: PartKit, workspaceId: string) {
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
    contactsOfCompany: pagesByKey<Contact>(
      (ids, page) => contactsByCompanies(db, workspaceId, ids, page),
      (ids) => countContactsByCompanies(db, workspaceId, ids),
      contactKeyset,
    ),
    interactionsOfContact: pagesByKey<Interaction, InteractionFilter>(
      (ids, page, filter) => interactionsByContacts(db, workspaceId, ids, page, filter),
      (ids, filter) => countInteractionsByContacts(db, workspaceId, ids, filter),
      interactionKeyset,
    ),
    ...taskLoaders({ db, clock }, workspaceId),
  };
}
