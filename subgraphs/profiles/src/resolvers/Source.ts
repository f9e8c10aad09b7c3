import type { SourceResolvers, SourceSettingsResolvers } from '../generated/graphql.ts';

export const Source: SourceResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  recentEvents: ({ id }, { outcomes = null, ...page }, { loaders }) =>
    loaders.recentOfSource.load(id, page, { outcomes: outcomes ?? null }),
  rejections: ({ id }, page, { loaders }) =>
    loaders.recentOfSource.load(id, page, { outcomes: ['REJECTED'] }),
  trackingPlan: ({ id }, _, { loaders }) => loaders.planOfSource.load(id),
  settings: async ({ id }, _, { loaders }) => loaders.settingsOfSource.load(id),
};

export const SourceSettings: SourceSettingsResolvers = {
  keepsFullIp: ({ settings }) => settings.keepsFullIp,
  thirdParty: ({ settings }) => settings.thirdParty,
  defaultCountry: ({ settings }) => settings.defaultCountry ?? null, // not in versions from before it was there
  dateOrder: ({ settings }) => settings.dateOrder ?? null,
  sessionTimeoutMinutes: ({ settings }) => settings.sessionTimeoutMinutes,
};
