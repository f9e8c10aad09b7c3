import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { ticketOpen } from '../commands/ticketOpen.ts';
import { ticketReply } from '../commands/ticketReply.ts';
import { ticketResolve } from '../commands/ticketResolve.ts';
import { ticketUpdate } from '../commands/ticketUpdate.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  ticketOpen: async (_, { input, idempotencyKey }, context) => {
    const request = {
      ...input,
      contactId: input.contactId ?? null,
      profileId: input.profileId ?? null,
      assigneeId: input.assigneeId ?? null,
      body: input.body ?? null,
    };
    return payloadOf(
      await ticketOpen(context.kit, context, request, idempotencyKey),
      async ({ ticketId }) => ({ ticket: await context.loaders.ticket.load(ticketId) }),
    );
  },
  ticketReply: async (_, { id, input, expectedVersion, idempotencyKey }, context) => {
    const request = { ...input, expectedVersion: expectedVersion ?? null };
    return payloadOf(
      await ticketReply(context.kit, context, id, request, idempotencyKey),
      async ({ ticketId, messageId }) => {
        const loaders = context.loaders;
        const [ticket, message] = await Promise.all([
          loaders.ticket.load(ticketId),
          loaders.message.load(messageId),
        ]);
        return { ticket, message };
      },
    );
  },
  ticketUpdate: async (_, { id, patch, expectedVersion }, context) => {
    const fields = withoutAbsent(patch, ['subject', 'priority', 'status']);
    return payloadOf(
      await ticketUpdate(context.kit, context, id, fields, expectedVersion ?? null),
      async ({ ticketId }) => ({ ticket: await context.loaders.ticket.load(ticketId) }),
    );
  },
  ticketResolve: async (_, { id, expectedVersion }, context) =>
    payloadOf(
      await ticketResolve(context.kit, context, id, expectedVersion ?? null),
      async ({ ticketId }) => ({ ticket: await context.loaders.ticket.load(ticketId) }),
    ),
};
