import { required } from '@rapport/shared/graphql/required.ts';
import type { MembershipResolvers, SegmentResolvers } from '../generated/graphql.ts';

export const Segment: SegmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.segment.load(id),
  size: async ({ id }, _, { loaders }) => (await loaders.sizeOfSegment.load(id))?.count ?? 0,
  members: ({ id }, page, { loaders }) => loaders.membersOfSegment.load(id, page, {}),
};

export const Membership: MembershipResolvers = {
  profile: ({ profileId }) => ({ id: profileId }),
  segment: async ({ segmentId }, _, { loaders }) =>
    required('segment', segmentId, await loaders.segment.load(segmentId)),
};
