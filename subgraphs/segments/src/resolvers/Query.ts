import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { countSegments, listSegments, segmentKeyset } from '../queries/segments.ts';

export const Query: QueryResolvers = {
  segment: (_, { id }, { loaders }) => loaders.segment.load(id),
  segments: async (_, page, { kit, caller }) =>
    connectionOf(await listSegments(kit.db, caller.workspaceId, page), page, segmentKeyset, () =>
      countSegments(kit.db, caller.workspaceId),
    ),
};
