import { required } from '@rapport/shared/graphql/required.ts';
import type { TagNameTakenResolvers, TagResolvers } from '../generated/graphql.ts';

export const Tag: TagResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.tag.load(id),
  contactCount: async ({ id }, _, { loaders }) => (await loaders.useOfTag.load(id))?.contacts ?? 0,
  companyCount: async ({ id }, _, { loaders }) => (await loaders.useOfTag.load(id))?.companies ?? 0,
};

export const TagNameTaken: TagNameTakenResolvers = {
  tag: async ({ tagId }, _, { loaders }) => required('tag', tagId, await loaders.tag.load(tagId)),
};
