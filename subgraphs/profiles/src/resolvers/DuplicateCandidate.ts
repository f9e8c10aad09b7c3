import { required } from '@rapport/shared/graphql/required.ts';
import { reasonsOf, valuesOf } from '@rapport/shared/review/valuesOf.ts';
import type { DuplicateCandidateResolvers, DuplicateReasonResolvers } from '../generated/graphql.ts';

export const DuplicateCandidate: DuplicateCandidateResolvers = {
  left: async ({ leftId }, _, { loaders }) => required('profile', leftId, await loaders.profile.load(leftId)),
  right: async ({ rightId }, _, { loaders }) =>
    required('profile', rightId, await loaders.profile.load(rightId)),
  reasons: (candidate) => reasonsOf(candidate),
};

export const DuplicateReason: DuplicateReasonResolvers = {
  leftValues: async ({ field, leftId }, _, { loaders }) =>
    valuesOf(await loaders.comparedOfProfile.load(leftId), field),
  rightValues: async ({ field, rightId }, _, { loaders }) =>
    valuesOf(await loaders.comparedOfProfile.load(rightId), field),
};
