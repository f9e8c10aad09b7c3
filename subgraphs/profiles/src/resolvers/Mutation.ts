import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { computedTraitArchive } from '../commands/computedTraitArchive.ts';
import { computedTraitSave } from '../commands/computedTraitSave.ts';
import { duplicateAccept } from '../commands/duplicateAccept.ts';
import { duplicateReject } from '../commands/duplicateReject.ts';
import { duplicateSearch } from '../commands/duplicateSearch.ts';
import { identifierDetach } from '../commands/identifierDetach.ts';
import { identitySettingSave } from '../commands/identitySettingSave.ts';
import { inboundHookArchive } from '../commands/inboundHookArchive.ts';
import { inboundHookCreate } from '../commands/inboundHookCreate.ts';
import { inboundHookUpdate } from '../commands/inboundHookUpdate.ts';
import { profileMerge } from '../commands/profileMerge.ts';
import { profileUnmerge } from '../commands/profileUnmerge.ts';
import { sourceSettingsSave } from '../commands/sourceSettingsSave.ts';
import { trackingPlanArchive } from '../commands/trackingPlanArchive.ts';
import { trackingPlanSave } from '../commands/trackingPlanSave.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { duplicateSearchOf } from '../queries/duplicates.ts';
import { computedTraitOf } from './ComputedTrait.ts';
import { hookRulesOf, planDocumentOf } from './inputs.ts';

const REQUIRED_OF_HOOK = ['name', 'scheme', 'secret', 'toleranceSeconds', 'rules'] as const;

export const Mutation: MutationResolvers = {
  profileMerge: async (_, { input, dryRun }, context) =>
    payloadOf(
      await profileMerge(context.kit, context, input, dryRun),
      async ({ profileId, mergeId, moves }) => ({
        profile: await context.loaders.profile.load(profileId),
        mergeId: dryRun ? null : mergeId,
        moves: [...moves],
      }),
    ),
  profileUnmerge: async (_, { mergeId, dryRun }, context) =>
    payloadOf(await profileUnmerge(context.kit, context, mergeId, dryRun), async ({ profileId, moves }) => ({
      profile: await context.loaders.profile.load(profileId),
      moves: [...moves],
    })),
  identifierDetach: async (_, { identifier, dryRun }, context) =>
    payloadOf(
      await identifierDetach(context.kit, context, identifier, dryRun),
      async ({ profileId, moves }) => ({
        profile: await context.loaders.profile.load(profileId),
        moves: [...moves],
      }),
    ),
  duplicateAccept: async (_, { id }, context) =>
    payloadOf(await duplicateAccept(context.kit, context, id), async ({ profileId, mergeId }) => ({
      candidate: await context.loaders.duplicate.load(id),
      profile: await context.loaders.profile.load(profileId),
      mergeId,
    })),
  duplicateReject: async (_, { id }, context) =>
    payloadOf(await duplicateReject(context.kit, context, id), async ({ candidateId }) => ({
      candidate: await context.loaders.duplicate.load(candidateId),
    })),
  duplicateSearch: async (_, __, context) =>
    payloadOf(await duplicateSearch(context.kit, context), async () => ({
      search: await duplicateSearchOf(context.kit.db, context.caller.workspaceId),
    })),
  identitySettingSave: async (_, { input, expectedVersion }, context) => {
    const limits = input.limits.map(({ windowDays = null, ...limit }) => ({ ...limit, windowDays }));
    return payloadOf(
      await identitySettingSave(context.kit, context, { ...input, limits }, expectedVersion ?? null),
      async (setting) => ({ setting }),
    );
  },
  trackingPlanSave: async (_, { input, expectedVersion = null }, context) => {
    const request = { sourceId: input.sourceId, name: input.name, document: planDocumentOf(input) };
    return payloadOf(
      await trackingPlanSave(context.kit, context, request, expectedVersion ?? null),
      async ({ planId }) => ({ trackingPlan: await context.loaders.trackingPlan.load(planId) }),
    );
  },
  trackingPlanArchive: async (_, { id, expectedVersion = null }, context) =>
    payloadOf(
      await trackingPlanArchive(context.kit, context, id, expectedVersion ?? null),
      async ({ planId }) => ({ trackingPlan: await context.loaders.trackingPlan.load(planId) }),
    ),
  sourceSettingsSave: async (_, { sourceId, input, expectedVersion = null }, context) => {
    const { thirdParty = null, defaultCountry = null, dateOrder = null } = input;
    const settings = { ...input, thirdParty, defaultCountry, dateOrder };
    return payloadOf(
      await sourceSettingsSave(context.kit, context, sourceId, settings, expectedVersion ?? null),
      async ({ sourceId: id }) => ({ source: { id } }),
    );
  },
  computedTraitSave: async (_, { id = null, input, expectedVersion = null }, context) =>
    payloadOf(
      await computedTraitSave(
        context.kit,
        context,
        { id: id ?? null, ...computedTraitOf(input) },
        expectedVersion ?? null,
      ),
      async ({ traitId }) => ({ computedTrait: await context.loaders.computedTrait.load(traitId) }),
    ),
  computedTraitArchive: async (_, { id, expectedVersion = null }, context) =>
    payloadOf(
      await computedTraitArchive(context.kit, context, id, expectedVersion ?? null),
      async ({ traitId }) => ({ computedTrait: await context.loaders.computedTrait.load(traitId) }),
    ),
  inboundHookCreate: async (_, { input, idempotencyKey }, context) => {
    const { secret = null, rules, ...rest } = input;
    const setting = {
      ...rest,
      signatureHeader: rest.signatureHeader ?? null,
      deliveryHeader: rest.deliveryHeader ?? null,
      deliveryPointer: rest.deliveryPointer ?? null,
      itemsPointer: rest.itemsPointer ?? null,
      rules: hookRulesOf(rules),
    };
    return payloadOf(
      await inboundHookCreate(context.kit, context, setting, secret ?? null, idempotencyKey),
      async ({ hookId, secret: told }) => ({
        inboundHook: await context.loaders.inboundHook.load(hookId),
        secret: told,
      }),
    );
  },
  inboundHookUpdate: async (_, { id, patch, expectedVersion = null }, context) => {
    const { rules, ...given } = withoutAbsent(patch, REQUIRED_OF_HOOK);
    const change = { ...given, ...(rules === undefined ? {} : { rules: hookRulesOf(rules) }) };
    return payloadOf(
      await inboundHookUpdate(context.kit, context, id, change, expectedVersion ?? null),
      async ({ hookId }) => ({ inboundHook: await context.loaders.inboundHook.load(hookId) }),
    );
  },
  inboundHookArchive: async (_, { id, expectedVersion = null }, context) =>
    payloadOf(
      await inboundHookArchive(context.kit, context, id, expectedVersion ?? null),
      async ({ hookId }) => ({ inboundHook: await context.loaders.inboundHook.load(hookId) }),
    ),
};
