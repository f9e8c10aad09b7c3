import { ownersReached } from '@rapport/shared/access/access.ts';
import { required } from '@rapport/shared/graphql/required.ts';
import type { ViewerResolvers } from '../generated/graphql.ts';
import { findMembers } from '../queries/memberships.ts';
import { countNotifications, listNotifications } from '../queries/notifications.ts';

export const Viewer: ViewerResolvers = {
  workspace: async ({ workspaceId }, _, { loaders }) =>
    required('workspace', workspaceId, await loaders.workspace.load(workspaceId)),
  user: ({ kind, id }, _, { loaders }) => (kind === 'user' ? loaders.user.load(id) : null),
  apiKey: ({ kind, id }, _, { loaders }) => (kind === 'apiKey' ? loaders.apiKey.load(id) : null),
  roles: ({ roles }) => [...roles],
  scopes: ({ grants }) => [...grants],
  can: (caller, { right, ownerId }, { access }) => {
    const reach = access.reach(right);
    if (reach === null || reach === 'all') return reach === 'all';
    return ownerId === null || ownerId === undefined || ownersReached(caller, reach).includes(ownerId);
  },
  notifications: ({ id, workspaceId }, { filter, ...page }, { kit }) =>
    listNotifications(kit.db, workspaceId, id, filter ?? {}, page),
  unreadNotificationCount: ({ id, workspaceId }, _, { kit }) =>
    countNotifications(kit.db, workspaceId, id, { unread: true }),
  notificationSettings: ({ kind, id }, _, { loaders }) =>
    kind === 'user' ? loaders.notificationSettings.load(id) : null,
  workspaces: async ({ identity, workspaceId }, _, { kit, loaders }) => {
    if (identity === undefined) {
      return [required('workspace', workspaceId, await loaders.workspace.load(workspaceId))];
    }
    const members = await findMembers(kit.db, identity);
    return members.map(({ workspaceName, ...member }) => ({
      id: member.workspaceId,
      name: workspaceName,
      slug: member.slug,
    }));
  },
};
