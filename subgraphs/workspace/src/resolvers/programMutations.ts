import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { apiKeyCreate } from '../commands/apiKeyCreate.ts';
import { apiKeyRevoke } from '../commands/apiKeyRevoke.ts';
import { apiKeyRotate } from '../commands/apiKeyRotate.ts';
import { operationRegister } from '../commands/operationRegister.ts';
import { operationRemove } from '../commands/operationRemove.ts';
import { sourceArchive } from '../commands/sourceArchive.ts';
import { sourceCreate } from '../commands/sourceCreate.ts';
import { sourceKeyRotate } from '../commands/sourceKeyRotate.ts';
import { sourceUpdate } from '../commands/sourceUpdate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

/** What calls and collects in place of people: keys, sources, registered operations. */
export const programMutations: MutationResolvers = {
  sourceCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await sourceCreate(context.kit, context, input, idempotencyKey), async ({ sourceId }) => ({
      source: await context.loaders.source.load(sourceId),
    })),
  sourceUpdate: async (_, { id, patch }, context) =>
    payloadOf(
      await sourceUpdate(context.kit, context, id, withoutAbsent(patch, ['name', 'allowedOrigins'])),
      async ({ sourceId }) => ({ source: await context.loaders.source.load(sourceId) }),
    ),
  sourceArchive: async (_, { id }, context) =>
    payloadOf(await sourceArchive(context.kit, context, id), async ({ sourceId }) => ({
      source: await context.loaders.source.load(sourceId),
    })),
  sourceKeyRotate: async (_, { id, overlap }, context) =>
    payloadOf(await sourceKeyRotate(context.kit, context, id, overlap), async ({ sourceId }) => ({
      source: await context.loaders.source.load(sourceId),
    })),
  apiKeyCreate: async (_, { input, idempotencyKey }, context) => {
    const { decision, secret } = await apiKeyCreate(context.kit, context, input, idempotencyKey);
    return payloadOf(decision, async ({ apiKeyId }) => ({
      apiKey: await context.loaders.apiKey.load(apiKeyId),
      secret,
    }));
  },
  apiKeyRotate: async (_, { id, overlap }, context) =>
    payloadOf(await apiKeyRotate(context.kit, context, id, overlap), async ({ apiKeyId, secret }) => ({
      apiKey: await context.loaders.apiKey.load(apiKeyId),
      secret,
    })),
  apiKeyRevoke: async (_, { id }, context) =>
    payloadOf(await apiKeyRevoke(context.kit, context, id), async ({ apiKeyId }) => ({
      apiKey: await context.loaders.apiKey.load(apiKeyId),
    })),
  operationRegister: async (_, { input }, context) => {
    const decisions = await operationRegister(context.kit, context, input);
    const operations = decisions.map((decision) =>
      decision.allowed ? context.loaders.operation.load(decision.change.sha256) : null,
    );
    return {
      operations: await Promise.all(operations),
      errors: decisions.flatMap((decision) => (decision.allowed ? [] : decision.refusals)),
    };
  },
  operationRemove: async (_, { sha256 }, context) =>
    payloadOf(await operationRemove(context.kit, context, sha256), async (change) => change),
};
