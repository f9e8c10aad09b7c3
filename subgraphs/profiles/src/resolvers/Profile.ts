import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.profile.load(id),
  identifiers: ({ id }, _, { loaders }) => loaders.identifiersOfProfile.load(id),
  identityClaims: ({ id }, _, { loaders }) => loaders.claimsOfProfile.load(id),
  merges: ({ id }, _, { loaders }) => loaders.mergesOfProfile.load(id),
  traits: ({ id }, _, { loaders }) => loaders.traitsOfProfile.load(id),
  trait: async ({ id }, { name }, { loaders }) =>
    (await loaders.traitsOfProfile.load(id)).find((trait) => trait.name === name)?.value ?? null,
  displayName: async ({ id }, _, { loaders }) => {
    const traits = new Map(
      (await loaders.traitsOfProfile.load(id)).map((trait) => [trait.name, trait.value]),
    );
    const text = (name: string) => {
      const value = traits.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const name = text('name') || `${text('firstName')} ${text('lastName')}`.trim() || text('email');
    if (name !== '') return name;
    const identifiers = await loaders.identifiersOfProfile.load(id);
    const known =
      identifiers.find((each) => each.type === 'USER_ID') ??
      identifiers.find((each) => each.type === 'EMAIL');
    return known?.value ?? 'Anonymous';
  },
  duplicates: ({ id }, _, { loaders }) => loaders.duplicatesOfProfile.load(id),
  timeline: ({ id }, { filter, ...page }, { loaders }) =>
    loaders.timelineOfProfile.load(id, page, filter ?? {}),
  sessions: ({ id }, page, { loaders }) => loaders.sessionsOfProfile.load(id, page, {}),
  devices: ({ id }, _, { loaders }) => loaders.devicesOfProfile.load(id),
  computedTraits: ({ id }, _, { loaders }) => loaders.computedTraitsOfProfile.load(id),
  computedTrait: async ({ id }, { name }, { loaders }) =>
    (await loaders.computedTraitsOfProfile.load(id)).find((trait) => trait.name === name)?.value ?? null,
  engagement: async ({ id }, _, { loaders }) => {
    const engagement = await loaders.engagementOfProfile.load(id);
    return engagement ?? { score: 0, activeDays: 0, lastActiveAt: null };
  },
  rfm: async ({ id }, _, { loaders }) => {
    const rfm = (await loaders.buyingOfProfile.load(id))?.rfm ?? null;
    return rfm === null ? null : { ...rfm, lastOrderAt: new Date(rfm.lastOrderAt) };
  },
  lifetimeValue: async ({ id }, _, { loaders }) => [
    ...((await loaders.buyingOfProfile.load(id))?.lifetimeValue ?? []),
  ],
  channels: ({ id }, _, { loaders }) => loaders.channelsOfProfile.load(id),
};
