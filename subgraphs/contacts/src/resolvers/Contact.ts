import { required } from '@rapport/shared/graphql/required.ts';
import type { ContactResolvers } from '../generated/graphql.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contact.load(id),
  company: async ({ companyId }, _, { loaders }) =>
    companyId === null ? null : required('company', companyId, await loaders.company.load(companyId)),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  interactions: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.interactionsOfContact.load(id, page, filter ?? {}),
  tasks: ({ id }, { filter, ...page }, { loaders }) => loaders.tasksOfSubject.load(id, page, filter ?? {}),
};
