import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { consentDeny } from '../commands/consentDeny.ts';
import { consentGrant } from '../commands/consentGrant.ts';
import { consentWithdraw } from '../commands/consentWithdraw.ts';
import { purposeDefine } from '../commands/purposeDefine.ts';
import type { Recorded } from '../commands/recordAnswer.ts';
import type { Context } from '../context.ts';
import type { ConsentInput, MutationResolvers } from '../generated/graphql.ts';

export const Mutation: MutationResolvers = {
  purposeDefine: async (_, { input, idempotencyKey }, context) =>
    payloadOf(
      await purposeDefine(
        context.kit,
        context,
        { ...input, description: input.description ?? null },
        idempotencyKey,
      ),
      async ({ purposeKey }) => ({ purpose: await context.loaders.purpose.load(purposeKey) }),
    ),
  consentGrant: async (_, { input, idempotencyKey }, context) =>
    payload(await consentGrant(context.kit, context, requestOf(input), idempotencyKey), context),
  consentDeny: async (_, { input, idempotencyKey }, context) =>
    payload(await consentDeny(context.kit, context, requestOf(input), idempotencyKey), context),
  consentWithdraw: async (_, { input, idempotencyKey }, context) =>
    payload(await consentWithdraw(context.kit, context, requestOf(input), idempotencyKey), context),
};

function requestOf(input: ConsentInput) {
  return { ...input, evidence: input.evidence ?? null, effectiveFrom: input.effectiveFrom ?? null };
}

function payload(recorded: Recorded, { loaders }: Context) {
  return payloadOf(recorded, async ({ entryId, profileId, purposeKey }) => {
    const [entry, state] = await Promise.all([
      loaders.entry.load(entryId),
      loaders.stateOfProfile(profileId, purposeKey),
    ]);
    return { entry, state };
  });
}
