import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { companyKeyset, countCompanies, listCompanies } from '../queries/companies.ts';
import { contactKeyset, countContacts, listContacts } from '../queries/contactList.ts';
import { companyDuplicates, contactDuplicates } from '../queries/duplicates.ts';
import { findableBy } from '../queries/findable.ts';
import { countSearchRecords, searchKeyset, searchRecords } from '../queries/search.ts';
import { countTasks, listTasks, taskKeyset } from '../queries/taskList.ts';

export const Query: QueryResolvers = {
  contact: (_, { id }, { loaders }) => loaders.contact.load(id),
  contacts: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(
      await listContacts(kit.db, caller.workspaceId, filter ?? {}, page),
      page,
      contactKeyset,
      () => countContacts(kit.db, caller.workspaceId, filter ?? {}),
    ),
  company: (_, { id }, { loaders }) => loaders.company.load(id),
  companies: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(
      await listCompanies(kit.db, caller.workspaceId, filter ?? {}, page),
      page,
      companyKeyset,
      () => countCompanies(kit.db, caller.workspaceId, filter ?? {}),
    ),
  contactDuplicateCandidates: (_, { filter, ...page }, { kit, caller }) =>
    contactDuplicates.page(kit.db, caller.workspaceId, filter ?? {}, page),
  companyDuplicateCandidates: (_, { filter, ...page }, { kit, caller }) =>
    companyDuplicates.page(kit.db, caller.workspaceId, filter ?? {}, page),
  contactDuplicateSearchStatus: (_, __, { kit, caller }) =>
    contactDuplicates.search(kit.db, caller.workspaceId),
  companyDuplicateSearchStatus: (_, __, { kit, caller }) =>
    companyDuplicates.search(kit.db, caller.workspaceId),
  search: async (_, { filter, ...page }, { kit, caller, access }) => {
    const request = { text: filter.text, findable: findableBy(caller, access, filter.kinds ?? undefined) };
    return connectionOf(
      await searchRecords(kit.db, caller.workspaceId, request, page),
      page,
      searchKeyset,
      () => countSearchRecords(kit.db, caller.workspaceId, request),
    );
  },
  interaction: (_, { id }, { loaders }) => loaders.interaction.load(id),
  task: (_, { id }, { loaders }) => loaders.task.load(id),
  tasks: async (_, { filter, ...page }, { kit, caller }) => {
    const now = kit.clock.now();
    return connectionOf(
      await listTasks(kit.db, caller.workspaceId, filter ?? {}, now, page),
      page,
      taskKeyset,
      () => countTasks(kit.db, caller.workspaceId, filter ?? {}, now),
    );
  },
};
