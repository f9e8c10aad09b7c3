import { required } from '@rapport/shared/graphql/required.ts';
import type { ConsentEntryResolvers, ConsentStateResolvers } from '../generated/graphql.ts';

export const ConsentEntry: ConsentEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.entry.load(id),
  purpose: async ({ purposeKey }, _, { loaders }) =>
    required('purpose', purposeKey, await loaders.purpose.load(purposeKey)),
};

export const ConsentState: ConsentStateResolvers = {
  purpose: async ({ purposeKey }, _, { loaders }) =>
    required('purpose', purposeKey, await loaders.purpose.load(purposeKey)),
};
