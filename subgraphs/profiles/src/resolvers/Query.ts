import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { findProfileBy } from '../queries/findProfileBy.ts';
import { readIdentitySetting } from '../queries/identitySetting.ts';
import { countProfiles, listProfiles, profileKeyset } from '../queries/profileList.ts';

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
  profileStatistics: () => ({}), // each count is its own field, read only when asked for
};
