import { manyByKey, oneByKey } from '@rapport/shared/graphql/loaders.ts';
import type { WorkspaceKit } from './kit.ts';
import { auditEntriesById } from './queries/auditEntries.ts';
import {
  apiKeysById,
  invitationsById,
  operationsBySha256,
  sourcesById,
  teamsById,
  usersById,
  workspacesById,
} from './queries/byId.ts';
import {
  deliveriesByNotifications,
  type OwnKey,
  ownNotifications,
  settingsByUsers,
  webhooksByUsers,
} from './queries/notifications.ts';
import { rolesById } from './queries/roles.ts';
import { membersByTeams, teamsByUsers } from './queries/teamMembers.ts';

/** By person and id together: whoever asks for another's gets nothing. */
function ownNotificationLoader(db: WorkspaceKit['db'], workspaceId: string) {
  const loader = oneByKey(
    (keys: readonly string[]) => ownNotifications(db, workspaceId, keys.map(ownKeyOf)),
    ({ userId, id }) => JSON.stringify([userId, id]),
  );
  return { load: ({ userId, id }: OwnKey) => loader.load(JSON.stringify([userId, id])) };
}

function ownKeyOf(key: string): OwnKey {
  const [userId, id]: [string, string] = JSON.parse(key);
  return { userId, id };
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: WorkspaceKit, workspaceId: string) {
  const idOf = (row: { readonly id: string }) => row.id;
  return {
    workspace: oneByKey((ids: readonly string[]) => workspacesById(db, workspaceId, ids), idOf),
    user: oneByKey((ids: readonly string[]) => usersById(db, workspaceId, ids), idOf),
    team: oneByKey((ids: readonly string[]) => teamsById(db, workspaceId, ids), idOf),
    role: oneByKey((ids: readonly string[]) => rolesById(db, workspaceId, ids), idOf),
    invitation: oneByKey((ids: readonly string[]) => invitationsById(db, workspaceId, ids), idOf),
    source: oneByKey((ids: readonly string[]) => sourcesById(db, workspaceId, ids), idOf),
    apiKey: oneByKey((ids: readonly string[]) => apiKeysById(db, workspaceId, ids), idOf),
    operation: oneByKey(
      (ids: readonly string[]) => operationsBySha256(db, workspaceId, ids),
      ({ sha256 }) => sha256,
    ),
    auditEntry: oneByKey((ids: readonly string[]) => auditEntriesById(db, workspaceId, ids), idOf),
    ownNotification: ownNotificationLoader(db, workspaceId),
    deliveriesOfNotification: manyByKey(
      (ids: readonly string[]) => deliveriesByNotifications(db, workspaceId, ids),
      ({ notificationId }) => notificationId,
    ),
    notificationSettings: oneByKey(
      (ids: readonly string[]) => settingsByUsers(db, workspaceId, ids),
      ({ userId }) => userId,
    ),
    notificationWebhook: oneByKey(
      (ids: readonly string[]) => webhooksByUsers(db, workspaceId, ids),
      ({ userId }) => userId,
    ),
    membersOfTeam: manyByKey(
      (ids: readonly string[]) => membersByTeams(db, workspaceId, ids),
      ({ teamId }) => teamId,
    ),
    teamsOfUser: manyByKey(
      (ids: readonly string[]) => teamsByUsers(db, workspaceId, ids),
      ({ userId }) => userId,
    ),
  };
}
