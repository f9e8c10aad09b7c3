import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { companyCreate } from '../commands/companyCreate.ts';
import { companyUpdate } from '../commands/companyUpdate.ts';
import { contactCreate } from '../commands/contactCreate.ts';
import { contactUpdate } from '../commands/contactUpdate.ts';
import { interactionLog } from '../commands/interactionLog.ts';
import {
  companyDuplicateReject,
  companyDuplicateSearch,
  contactDuplicateReject,
  contactDuplicateSearch,
} from '../commands/reviewDuplicates.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { companyDuplicates, contactDuplicates } from '../queries/duplicates.ts';
import { taskMutations } from './taskMutations.ts';

export const Mutation: MutationResolvers = {
  ...taskMutations,
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
  contactDuplicateReject: async (_, { id }, context) =>
    payloadOf(await contactDuplicateReject(context.kit, context, id), async ({ candidateId }) => ({
      candidate: await context.loaders.contactDuplicate.load(candidateId),
    })),
  companyDuplicateReject: async (_, { id }, context) =>
    payloadOf(await companyDuplicateReject(context.kit, context, id), async ({ candidateId }) => ({
      candidate: await context.loaders.companyDuplicate.load(candidateId),
    })),
  contactDuplicateSearch: async (_, __, context) =>
    payloadOf(await contactDuplicateSearch(context.kit, context), async () => ({
      search: await contactDuplicates.search(context.kit.db, context.caller.workspaceId),
    })),
  companyDuplicateSearch: async (_, __, context) =>
    payloadOf(await companyDuplicateSearch(context.kit, context), async () => ({
      search: await companyDuplicates.search(context.kit.db, context.caller.workspaceId),
    })),
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
