import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { dealMove } from '../commands/dealMove.ts';
import { dealOpen } from '../commands/dealOpen.ts';
import { dealUpdate } from '../commands/dealUpdate.ts';
import { pipelineCreate } from '../commands/pipelineCreate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  pipelineCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await pipelineCreate(context.kit, context, input, idempotencyKey), async ({ pipelineId }) => ({
      pipeline: await context.loaders.pipeline.load(pipelineId),
    })),
  dealOpen: async (_, { input, idempotencyKey }, context) =>
    payloadOf(
      await dealOpen(context.kit, context, withoutAbsent(input, ['contacts']), idempotencyKey),
      async ({ dealId }) => ({ deal: await context.loaders.deal.load(dealId) }),
    ),
  dealUpdate: async (_, { id, patch, expectedVersion }, context) =>
    payloadOf(
      await dealUpdate(
        context.kit,
        context,
        id,
        withoutAbsent(patch, ['name', 'contacts']),
        expectedVersion ?? null,
      ),
      async ({ dealId }) => ({ deal: await context.loaders.deal.load(dealId) }),
    ),
  dealMove: async (_, { id, input, expectedVersion, idempotencyKey }, context) => {
    const request = {
      stageId: input.stageId,
      lossReason: input.lossReason ?? null,
      expectedVersion: expectedVersion ?? null,
    };
    return payloadOf(
      await dealMove(context.kit, context, id, request, idempotencyKey),
      async ({ dealId }) => ({ deal: await context.loaders.deal.load(dealId) }),
    );
  },
};
