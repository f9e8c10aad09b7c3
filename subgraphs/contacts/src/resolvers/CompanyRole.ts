import { required } from '@rapport/shared/graphql/required.ts';
import type { CompanyRoleResolvers, RoleHeldAlreadyResolvers } from '../generated/graphql.ts';

export const CompanyRole: CompanyRoleResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.companyRole.load(id),
  contact: async ({ contactId }, _, { loaders }) =>
    required('contact', contactId, await loaders.contact.load(contactId)),
  company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
  from: ({ fromDate }) => fromDate,
  until: ({ untilDate }) => untilDate,
  isPrimary: async ({ contactId, companyId, untilDate }, _, { loaders }) =>
    untilDate === null && (await loaders.contact.load(contactId))?.companyId === companyId,
};

export const RoleHeldAlready: RoleHeldAlreadyResolvers = {
  role: async ({ roleId }, _, { loaders }) =>
    required('role', roleId, await loaders.companyRole.load(roleId)),
};
