import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  consents: async ({ id }, _, { loaders }) => {
    const purposes = await loaders.everyPurpose();
    return Promise.all(purposes.map(({ key }) => loaders.stateOfProfile(id, key)));
  },
  consent: async ({ id }, { purposeKey }, { loaders }) => {
    const purpose = await loaders.purpose.load(purposeKey);
    return purpose === null ? null : loaders.stateOfProfile(id, purpose.key);
  },
  consentLedger: ({ id }, page, { loaders }) => loaders.ledgerOfProfile.load(id, page, {}),
};
