import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { companyCreate } from '../commands/companyCreate.ts';
import { companyUpdate } from '../commands/companyUpdate.ts';
import { contactCreate } from '../commands/contactCreate.ts';
import { contactUpdate } from '../commands/contactUpdate.ts';
import { interactionLog } from '../commands/interactionLog.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  companyCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(
      await companyCreate(context.kit, context, withoutAbsent(input, []), idempotencyKey),
      async ({ companyId }) => ({ company: await context.loaders.company.load(companyId) }),
    ),
  companyUpdate: async (_, { id, patch, expectedVersion }, context) =>
    payloadOf(
      await companyUpdate(context.kit, context, id, withoutAbsent(patch, ['name']), expectedVersion ?? null),
      async ({ companyId }) => ({ company: await context.loaders.company.load(companyId) }),
    ),
  contactCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(
      await contactCreate(context.kit, context, withoutAbsent(input, []), idempotencyKey),
      async ({ contactId }) => ({ contact: await context.loaders.contact.load(contactId) }),
    ),
  contactUpdate: async (_, { id, patch, expectedVersion }, context) => {
    const fields = withoutAbsent(patch, ['lifecycleStage']);
    return payloadOf(
      await contactUpdate(context.kit, context, id, fields, expectedVersion ?? null),
      async ({ contactId }) => ({ contact: await context.loaders.contact.load(contactId) }),
    );
  },
  interactionLog: async (_, { input, idempotencyKey }, context) => {
    const request = {
      kind: input.kind,
      direction: input.direction ?? null,
      subject: input.subject ?? null,
      body: input.body ?? null,
      outcome: input.outcome ?? null,
      durationSeconds: input.durationSeconds ?? null,
      occurredAt: input.occurredAt ?? null,
      participantIds: input.participantIds,
    };
    return payloadOf(
      await interactionLog(context.kit, context, request, idempotencyKey),
      async ({ interactionId }) => ({
        interaction: await context.loaders.interaction.load(interactionId),
      }),
    );
  },
};
