import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { apiKeyCreate } from '../commands/apiKeyCreate.ts';
import { apiKeyRevoke } from '../commands/apiKeyRevoke.ts';
import { sourceCreate } from '../commands/sourceCreate.ts';
import { workspaceCreate } from '../commands/workspaceCreate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { createLoaders } from '../loaders.ts';
import { assertSystem } from './system.ts';

export const Mutation: MutationResolvers = {
  workspaceCreate: async (_, { input }, { kit, caller }) => {
    assertSystem(caller);
    return payloadOf(await workspaceCreate(kit, input), async ({ workspaceId, ownerId }) => {
      const own = createLoaders(kit, workspaceId); // the caller's loaders are bound to no workspace yet
      return { workspace: await own.workspace.load(workspaceId), owner: await own.user.load(ownerId) };
    });
  },
  sourceCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await sourceCreate(context.kit, context, input, idempotencyKey), async ({ sourceId }) => ({
      source: await context.loaders.source.load(sourceId),
    })),
  apiKeyCreate: async (_, { input, idempotencyKey }, context) => {
    const { decision, secret } = await apiKeyCreate(context.kit, context, input, idempotencyKey);
    return payloadOf(decision, async ({ apiKeyId }) => ({
      apiKey: await context.loaders.apiKey.load(apiKeyId),
      secret,
    }));
  },
  apiKeyRevoke: async (_, { id }, context) =>
    payloadOf(await apiKeyRevoke(context.kit, context, id), async ({ apiKeyId }) => ({
      apiKey: await context.loaders.apiKey.load(apiKeyId),
    })),
};
