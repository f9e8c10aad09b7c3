import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import { candidateKeyset } from '@rapport/shared/review/candidates.ts';
import { openHookSecret } from '../commands/hookSecret.ts';
import { trackingPlanTest } from '../commands/trackingPlanTest.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { computedTraitKeyset, countComputedTraits, listComputedTraits } from '../queries/computedTraits.ts';
import { countDuplicates, duplicateSearchOf, listDuplicates } from '../queries/duplicates.ts';
import { findProfileBy } from '../queries/findProfileBy.ts';
import { readIdentitySetting } from '../queries/identitySetting.ts';
import { countHooks, findHookByAddress, hookKeyset, listHooks } from '../queries/inboundHooks.ts';
import { countProfiles, listProfiles, profileKeyset } from '../queries/profileList.ts';
import { countPlans, listPlans, planKeyset } from '../queries/trackingPlans.ts';
import { planDocumentOf } from './inputs.ts';

export const Query: QueryResolvers = {
  profile: (_, { id }, { loaders }) => loaders.profile.load(id),
  profileBy: (_, { identifier: { type, value } }, { kit, caller }) =>
    findProfileBy(kit.db, caller.workspaceId, type, value),
  profiles: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(
      await listProfiles(kit.db, caller.workspaceId, filter ?? {}, page),
      page,
      profileKeyset,
      () => countProfiles(kit.db, caller.workspaceId, filter ?? {}),
    ),
  identitySetting: (_, __, { kit, caller }) => readIdentitySetting(kit.db, caller.workspaceId),
  duplicateCandidates: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(
      await listDuplicates(kit.db, caller.workspaceId, filter ?? {}, page),
      page,
      candidateKeyset,
      () => countDuplicates(kit.db, caller.workspaceId, filter ?? {}),
    ),
  duplicateSearchStatus: (_, __, { kit, caller }) => duplicateSearchOf(kit.db, caller.workspaceId),
  profileStatistics: () => ({}), // each count is its own field, read only when asked for
  trackingPlan: (_, { id }, { loaders }) => loaders.trackingPlan.load(id),
  trackingPlans: async (_, page, { kit, caller }) =>
    connectionOf(await listPlans(kit.db, caller.workspaceId, page), page, planKeyset, () =>
      countPlans(kit.db, caller.workspaceId),
    ),
  trackingPlanTest: async (_, { sourceId, messages, plan }, { loaders }) => {
    const document = plan ? planDocumentOf(plan) : (await loaders.planOfSource.load(sourceId))?.document;
    return trackingPlanTest(document ?? null, messages);
  },
  computedTrait: (_, { id }, { loaders }) => loaders.computedTrait.load(id),
  computedTraits: async (_, page, { kit, caller }) =>
    connectionOf(await listComputedTraits(kit.db, caller.workspaceId, page), page, computedTraitKeyset, () =>
      countComputedTraits(kit.db, caller.workspaceId),
    ),
  inboundHook: (_, { id }, { loaders }) => loaders.inboundHook.load(id),
  inboundHooks: async (_, page, { kit, caller }) =>
    connectionOf(await listHooks(kit.db, caller.workspaceId, page), page, hookKeyset, () =>
      countHooks(kit.db, caller.workspaceId),
    ),
  inboundHookOfAddress: async (_, { id }, { kit }) => {
    const hook = await findHookByAddress(kit.db, id);
    return hook === null ? null : { ...hook, secret: openHookSecret(kit, hook) };
  },
};
