import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { identifierDetach } from '../commands/identifierDetach.ts';
import { identitySettingSave } from '../commands/identitySettingSave.ts';
import { profileMerge } from '../commands/profileMerge.ts';
import { profileUnmerge } from '../commands/profileUnmerge.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  profileMerge: async (_, { input, dryRun }, context) =>
    payloadOf(
      await profileMerge(context.kit, context, input, dryRun),
      async ({ profileId, mergeId, moves }) => ({
        profile: await context.loaders.profile.load(profileId),
        mergeId: dryRun ? null : mergeId,
        moves: [...moves],
      }),
    ),
  profileUnmerge: async (_, { mergeId, dryRun }, context) =>
    payloadOf(await profileUnmerge(context.kit, context, mergeId, dryRun), async ({ profileId, moves }) => ({
      profile: await context.loaders.profile.load(profileId),
      moves: [...moves],
    })),
  identifierDetach: async (_, { identifier, dryRun }, context) =>
    payloadOf(
      await identifierDetach(context.kit, context, identifier, dryRun),
      async ({ profileId, moves }) => ({
        profile: await context.loaders.profile.load(profileId),
        moves: [...moves],
      }),
    ),
  identitySettingSave: async (_, { input, expectedVersion }, context) => {
    const limits = input.limits.map(({ windowDays = null, ...limit }) => ({ ...limit, windowDays }));
    return payloadOf(
      await identitySettingSave(context.kit, context, { ...input, limits }, expectedVersion ?? null),
      async (setting) => ({ setting }),
    );
  },
};
