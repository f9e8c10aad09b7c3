import { required } from '@rapport/shared/graphql/required.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { findCredential } from '../queries/findCredential.ts';
import { listApiKeys, listSources, listUsers } from '../queries/lists.ts';
import { assertSystem } from './system.ts';

export const Query: QueryResolvers = {
  viewer: (_, __, { caller }) => caller,
  workspace: async (_, __, { caller, loaders }) =>
    required('workspace', caller.workspaceId, await loaders.workspace.load(caller.workspaceId)),
  source: (_, { id }, { loaders }) => loaders.source.load(id),
  sources: (_, page, { kit, caller }) => listSources(kit.db, caller.workspaceId, page),
  apiKeys: (_, page, { kit, caller }) => listApiKeys(kit.db, caller.workspaceId, page),
  users: (_, page, { kit, caller }) => listUsers(kit.db, caller.workspaceId, page),
  credential: (_, { kind, secretHash }, { kit, caller }) => {
    assertSystem(caller);
    return findCredential(kit.db, kind, secretHash, kit.clock.now());
  },
};
