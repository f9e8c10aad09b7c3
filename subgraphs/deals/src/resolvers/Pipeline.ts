import { required } from '@rapport/shared/graphql/required.ts';
import type { PipelineResolvers, StageResolvers } from '../generated/graphql.ts';

export const Pipeline: PipelineResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.pipeline.load(id),
  stages: ({ id }, _, { loaders }) => loaders.stagesOfPipeline.load(id),
};

export const Stage: StageResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.stage.load(id),
  pipeline: async ({ pipelineId }, _, { loaders }) =>
    required('pipeline', pipelineId, await loaders.pipeline.load(pipelineId)),
};
