import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { companyKeyset, countCompanies, listCompanies } from '../queries/companies.ts';
import { contactKeyset, countContacts, listContacts } from '../queries/contactList.ts';

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
  interaction: (_, { id }, { loaders }) => loaders.interaction.load(id),
};
