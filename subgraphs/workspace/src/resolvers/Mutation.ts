import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { auditExportBegin } from '../commands/auditExportBegin.ts';
import { workspaceCreate } from '../commands/workspaceCreate.ts';
import { workspaceUpdate } from '../commands/workspaceUpdate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { createLoaders } from '../loaders.ts';
import { notificationMutations } from './notificationMutations.ts';
import { peopleMutations } from './peopleMutations.ts';
import { programMutations } from './programMutations.ts';

export const Mutation: MutationResolvers = {
  ...peopleMutations,
  ...programMutations,
  ...notificationMutations,
  workspaceCreate: async (_, { input }, { kit }) =>
    payloadOf(await workspaceCreate(kit, input), async ({ workspaceId, ownerId }) => {
      const own = createLoaders(kit, workspaceId); // the caller's loaders are bound to no workspace yet
      return { workspace: await own.workspace.load(workspaceId), owner: await own.user.load(ownerId) };
    }),
  workspaceUpdate: async (_, { patch }, context) =>
    payloadOf(
      await workspaceUpdate(
        context.kit,
        context,
        withoutAbsent(patch, ['name', 'requireRegisteredOperations']),
      ),
      async ({ workspaceId }) => ({ workspace: await context.loaders.workspace.load(workspaceId) }),
    ),
  auditExportBegin: (_, { range }, context) => auditExportBegin(context.kit, context, range),
};
