import type {
  ContactResolvers,
  LeadConversionResolvers,
  LifecycleChangeResolvers,
} from '../generated/graphql.ts';
import { emailAddressesOf, phoneNumbersOf } from '../queries/contactPoints.ts';

export const Contact: ContactResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contact.load(id),
  emailAddresses: (contact) => emailAddressesOf(contact),
  phoneNumbers: (contact) => phoneNumbersOf(contact),
  lifecycleHistory: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.lifecycleOfContact.load(id, page, filter ?? {}),
  conversion: ({ id }, _, { loaders }) => loaders.conversionOfContact.load(id),
  tags: async ({ id }, _, { loaders }) => (await loaders.tagsOfContact.load(id)).map(({ name }) => name),
  company: ({ companyId }, _, { loaders }) => (companyId === null ? null : loaders.company.load(companyId)),
  companyRoles: ({ id }, _, { loaders }) => loaders.rolesOfContact.load(id),
  watchers: ({ id }, _, { loaders }) => loaders.watchersOfRecord.load(id),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  interactions: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.interactionsOfContact.load(id, page, filter ?? {}),
  tasks: ({ id }, { filter, ...page }, { loaders }) => loaders.tasksOfSubject.load(id, page, filter ?? {}),
};

export const LifecycleChange: LifecycleChangeResolvers = {
  from: ({ fromValue }) => fromValue,
  to: ({ toValue }) => toValue,
  at: ({ changedAt }) => changedAt,
  by: ({ changedBy }) => changedBy,
};

export const LeadConversion: LeadConversionResolvers = {
  at: ({ convertedAt }) => convertedAt,
  by: ({ convertedBy }) => convertedBy,
  company: ({ companyId }, _, { loaders }) => loaders.company.load(companyId),
  deal: ({ dealId, outcome }) => (dealId === null || outcome === 'DEAL_REFUSED' ? null : { id: dealId }),
};
