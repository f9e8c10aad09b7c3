import type { ProfileResolvers } from '../generated/graphql.ts';

export const Profile: ProfileResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  segments: ({ id }, _, { loaders }) => loaders.segmentsOfProfile.load(id),
  inSegment: async ({ id }, { id: segmentId }, { loaders }) =>
    (await loaders.segmentsOfProfile.load(id)).some((segment) => segment.id === segmentId),
};
