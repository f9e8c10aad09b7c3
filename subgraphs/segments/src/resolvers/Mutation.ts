import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { segmentArchive } from '../commands/segmentArchive.ts';
import { segmentCreate } from '../commands/segmentCreate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  segmentCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await segmentCreate(context.kit, context, input, idempotencyKey), async ({ segmentId }) => ({
      segment: await context.loaders.segment.load(segmentId),
    })),
  segmentArchive: async (_, { id, expectedVersion }, context) =>
    payloadOf(
      await segmentArchive(context.kit, context, id, expectedVersion ?? null),
      async ({ segmentId }) => {
        return { segment: await context.loaders.segment.load(segmentId) };
      },
    ),
};
