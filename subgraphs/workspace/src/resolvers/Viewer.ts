import { required } from '@rapport/shared/graphql/required.ts';
import type { ViewerResolvers } from '../generated/graphql.ts';

export const Viewer: ViewerResolvers = {
  workspace: async ({ workspaceId }, _, { loaders }) =>
    required('workspace', workspaceId, await loaders.workspace.load(workspaceId)),
  user: ({ kind, id }, _, { loaders }) => (kind === 'user' ? loaders.user.load(id) : null),
  apiKey: ({ kind, id }, _, { loaders }) => (kind === 'apiKey' ? loaders.apiKey.load(id) : null),
  roles: ({ roles }) => [...roles],
  scopes: ({ grants }) => [...grants],
};
