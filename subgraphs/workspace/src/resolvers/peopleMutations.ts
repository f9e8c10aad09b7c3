import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { invitationAccept } from '../commands/invitationAccept.ts';
import { invitationCreate } from '../commands/invitationCreate.ts';
import { invitationRevoke } from '../commands/invitationRevoke.ts';
import { roleCreate } from '../commands/roleCreate.ts';
import { roleDelete } from '../commands/roleDelete.ts';
import { roleUpdate } from '../commands/roleUpdate.ts';
import { teamCreate } from '../commands/teamCreate.ts';
import { teamDelete } from '../commands/teamDelete.ts';
import { teamUpdate } from '../commands/teamUpdate.ts';
import { userUpdate } from '../commands/userUpdate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { createLoaders } from '../loaders.ts';

/** Who works in the workspace, and what they may do. */
export const peopleMutations: MutationResolvers = {
  userUpdate: async (_, { id, patch }, context) =>
    payloadOf(
      await userUpdate(context.kit, context, id, withoutAbsent(patch, ['name', 'roles', 'active'])),
      async ({ userId }) => ({ user: await context.loaders.user.load(userId) }),
    ),
  invitationCreate: async (_, { input, idempotencyKey }, context) => {
    const { decision, secret } = await invitationCreate(context.kit, context, input, idempotencyKey);
    return payloadOf(decision, async ({ invitationId }) => ({
      invitation: await context.loaders.invitation.load(invitationId),
      secret,
    }));
  },
  invitationRevoke: async (_, { id }, context) =>
    payloadOf(await invitationRevoke(context.kit, context, id), async ({ invitationId }) => ({
      invitation: await context.loaders.invitation.load(invitationId),
    })),
  invitationAccept: async (_, { secret }, context) =>
    payloadOf(await invitationAccept(context.kit, context, secret), async ({ workspaceId, userId }) => ({
      workspace: await createLoaders(context.kit, workspaceId).workspace.load(workspaceId),
      userId,
    })),
  teamCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await teamCreate(context.kit, context, input, idempotencyKey), async ({ teamId }) => ({
      team: await context.loaders.team.load(teamId),
    })),
  teamUpdate: async (_, { id, patch }, context) =>
    payloadOf(
      await teamUpdate(context.kit, context, id, withoutAbsent(patch, ['name', 'memberIds'])),
      async ({ teamId }) => ({ team: await context.loaders.team.load(teamId) }),
    ),
  teamDelete: async (_, { id }, context) =>
    payloadOf(await teamDelete(context.kit, context, id), async (change) => change),
  roleCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(await roleCreate(context.kit, context, input, idempotencyKey), async ({ roleId }) => ({
      role: await context.loaders.role.load(roleId),
    })),
  roleUpdate: async (_, { id, patch }, context) =>
    payloadOf(
      await roleUpdate(context.kit, context, id, withoutAbsent(patch, ['name', 'grants'])),
      async ({ roleId }) => ({ role: await context.loaders.role.load(roleId) }),
    ),
  roleDelete: async (_, { id }, context) =>
    payloadOf(await roleDelete(context.kit, context, id), async (change) => change),
};
