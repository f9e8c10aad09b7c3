import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Deal } from './domain/deal.ts';
import type { Purchase } from './domain/purchase.ts';
import { contactsByDeals, staysByDeals } from './queries/dealDetails.ts';
import { dealKeyset } from './queries/dealPage.ts';
import { countDealsByCompanies, dealsByCompanies } from './queries/dealsByCompanies.ts';
import { countDealsByContacts, dealsByContacts } from './queries/dealsByContacts.ts';
import { dealsById } from './queries/dealsById.ts';
import { countDealsByProfiles, dealsByProfiles } from './queries/dealsByProfiles.ts';
import { pipelinesById, stagesById, stagesByPipelines } from './queries/pipelines.ts';
import {
  countPurchasesByProfiles,
  lastOrdersByProfiles,
  purchaseKeyset,
  purchasesById,
  purchasesByProfiles,
} from './queries/purchases.ts';
import { purchaseTotalsByProfiles } from './queries/purchaseTotals.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  return {
    deal: oneByKey(
      (ids: readonly string[]) => dealsById(db, workspaceId, ids),
      (deal) => deal.id,
    ),
    pipeline: oneByKey(
      (ids: readonly string[]) => pipelinesById(db, workspaceId, ids),
      (pipeline) => pipeline.id,
    ),
    stage: oneByKey(
      (ids: readonly string[]) => stagesById(db, workspaceId, ids),
      (stage) => stage.id,
    ),
    stagesOfPipeline: manyByKey(
      (ids: readonly string[]) => stagesByPipelines(db, workspaceId, ids),
      (s) => s.pipelineId,
    ),
    contactsOfDeal: manyByKey(
      (ids: readonly string[]) => contactsByDeals(db, workspaceId, ids),
      (row) => row.dealId,
    ),
    staysOfDeal: manyByKey(
      (ids: readonly string[]) => staysByDeals(db, workspaceId, ids),
      (stay) => stay.dealId,
    ),
    dealsOfProfile: pagesByKey<Deal>(
      (ids, page) => dealsByProfiles(db, workspaceId, ids, page),
      (ids) => countDealsByProfiles(db, workspaceId, ids),
      dealKeyset,
    ),
    dealsOfContact: pagesByKey<Deal>(
      (ids, page) => dealsByContacts(db, workspaceId, ids, page),
      (ids) => countDealsByContacts(db, workspaceId, ids),
      dealKeyset,
    ),
    dealsOfCompany: pagesByKey<Deal>(
      (ids, page) => dealsByCompanies(db, workspaceId, ids, page),
      (ids) => countDealsByCompanies(db, workspaceId, ids),
      dealKeyset,
    ),
    purchase: oneByKey(
      (ids: readonly string[]) => purchasesById(db, workspaceId, ids),
      (purchase) => purchase.id,
    ),
    purchasesOfProfile: pagesByKey<Purchase>(
      (ids, page) => purchasesByProfiles(db, workspaceId, ids, page),
      (ids) => countPurchasesByProfiles(db, workspaceId, ids),
      purchaseKeyset,
    ),
    lastOrderOfProfile: oneByKey(
      (ids: readonly string[]) => lastOrdersByProfiles(db, workspaceId, ids),
      (p) => p.profileId,
    ),
    totalsOfProfile: manyByKey(
      (ids: readonly string[]) => purchaseTotalsByProfiles(db, workspaceId, ids),
      (t) => t.key,
    ),
  };
}
