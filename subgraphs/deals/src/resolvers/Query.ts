import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { countDeals, listDeals } from '../queries/dealList.ts';
import { dealKeyset } from '../queries/dealPage.ts';
import { listPipelines } from '../queries/pipelines.ts';
import { findPurchase } from '../queries/purchases.ts';
import { purchaseTotals } from '../queries/purchaseTotals.ts';

export const Query: QueryResolvers = {
  deal: (_, { id }, { loaders }) => loaders.deal.load(id),
  deals: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(await listDeals(kit.db, caller.workspaceId, filter ?? {}, page), page, dealKeyset, () =>
      countDeals(kit.db, caller.workspaceId, filter ?? {}),
    ),
  pipeline: (_, { id }, { loaders }) => loaders.pipeline.load(id),
  pipelines: (_, __, { kit, caller }) => listPipelines(kit.db, caller.workspaceId),
  purchase: (_, { kind, number }, { kit, caller }) => findPurchase(kit.db, caller.workspaceId, kind, number),
  purchaseTotals: (_, { filter }, { kit, caller }) =>
    purchaseTotals(kit.db, caller.workspaceId, filter ?? {}),
};
