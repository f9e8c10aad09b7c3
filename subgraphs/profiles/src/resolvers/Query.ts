import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import { identifierOf } from '../domain/identifier.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { countProfiles, listProfiles, profileKeyset } from '../queries/profileList.ts';
import { profilesByIdentifiers } from '../queries/profilesByIdentifiers.ts';

export const Query: QueryResolvers = {
  profile: (_, { id }, { loaders }) => loaders.profile.load(id),
  profileBy: async (_, { identifier: { type, value } }, { kit, caller }) => {
    const identifier = identifierOf(type, value);
    if (identifier === null) return null; // what names nobody has no profile
    const [profile] = await profilesByIdentifiers(kit.db, caller.workspaceId, type, [identifier.value]);
    return profile ?? null;
  },
  profiles: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(
      await listProfiles(kit.db, caller.workspaceId, filter ?? {}, page),
      page,
      profileKeyset,
      () => countProfiles(kit.db, caller.workspaceId, filter ?? {}),
    ),
  profileStatistics: () => ({}), // each count is its own field, read only when asked for
};
