import { required } from '@rapport/shared/graphql/required.ts';
import type { DealContactResolvers, DealResolvers, StageStayResolvers } from '../generated/graphql.ts';

export const Deal: DealResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.deal.load(id),
  amount: ({ amount, currency }) => (amount === null ? null : { amount, currency }),
  pipeline: async ({ pipelineId }, _, { loaders }) =>
    required('pipeline', pipelineId, await loaders.pipeline.load(pipelineId)),
  stage: async ({ stageId }, _, { loaders }) => required('stage', stageId, await loaders.stage.load(stageId)),
  company: ({ companyId }) => (companyId === null ? null : { id: companyId }),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  contacts: ({ id }, _, { loaders }) => loaders.contactsOfDeal.load(id),
  stageHistory: ({ id }, _, { loaders }) => loaders.staysOfDeal.load(id),
};

export const DealContact: DealContactResolvers = {
  contact: ({ contactId }) => ({ id: contactId }),
};

export const StageStay: StageStayResolvers = {
  stage: async ({ stageId }, _, { loaders }) => required('stage', stageId, await loaders.stage.load(stageId)),
};
