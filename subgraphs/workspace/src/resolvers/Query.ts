import { required } from '@rapport/shared/graphql/required.ts';
import { recogniseMembers } from '../commands/recogniseMembers.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { auditPage, listAuditEntries } from '../queries/auditEntries.ts';
import { auditIntegrity } from '../queries/auditIntegrity.ts';
import { findCredential } from '../queries/findCredential.ts';
import {
  listApiKeys,
  listInvitations,
  listOperations,
  listSources,
  listTeams,
  listUsers,
} from '../queries/lists.ts';
import { findMailSubscription } from '../queries/mailSubscription.ts';
import { listRoles } from '../queries/roles.ts';
import { installedWorkspaces } from '../queries/workspaceNames.ts';

export const Query: QueryResolvers = {
  viewer: (_, __, { caller }) => caller,
  workspace: async (_, __, { caller, loaders }) =>
    required('workspace', caller.workspaceId, await loaders.workspace.load(caller.workspaceId)),
  user: (_, { id }, { loaders }) => loaders.user.load(id),
  users: (_, { filter, ...page }, { kit, caller }) =>
    listUsers(kit.db, caller.workspaceId, filter ?? {}, page),
  team: (_, { id }, { loaders }) => loaders.team.load(id),
  teams: (_, page, { kit, caller }) => listTeams(kit.db, caller.workspaceId, page),
  roles: (_, __, { kit, caller }) => listRoles(kit.db, caller.workspaceId),
  invitations: (_, { open, ...page }, { kit, caller }) =>
    listInvitations(kit.db, caller.workspaceId, { open: open ?? null, now: kit.clock.now() }, page),
  source: (_, { id }, { loaders }) => loaders.source.load(id),
  sources: (_, page, { kit, caller }) => listSources(kit.db, caller.workspaceId, page),
  apiKeys: (_, { filter, ...page }, { kit, caller }) =>
    listApiKeys(kit.db, caller.workspaceId, filter ?? {}, page),
  operations: (_, page, { kit, caller }) => listOperations(kit.db, caller.workspaceId, page),
  auditEntries: (_, { filter, ...page }, { kit, caller }) =>
    listAuditEntries(kit.db, caller.workspaceId, filter ?? {}, page),
  auditIntegrity: (_, { head }, { kit, caller }) =>
    auditIntegrity(kit.db, kit.keyRing, caller.workspaceId, head ?? null),
  credential: async (_, { kind, secretHash }, { kit }) => {
    const credential = await findCredential(kit.db, kind, secretHash, kit.clock.now());
    if (credential !== null && kind === 'API_KEY') kit.keyUses.note(credential.id);
    return credential;
  },
  workspaceMembers: (_, { of }, { kit, requestId }) => recogniseMembers(kit, of, requestId),
  registeredOperation: (_, { sha256 }, { loaders }) => loaders.operation.load(sha256),
  // A guest's workspace is none: it asks nothing of whoever accepts an invitation.
  workspaceSetting: async (_, __, { caller, loaders }) =>
    (await loaders.workspace.load(caller.workspaceId)) ?? { requireRegisteredOperations: false },
  mailSubscription: (_, { token }, { kit }) => findMailSubscription(kit.db, kit.keyRing, token),
  installedWorkspaces: (_, { slug }, { kit }) => installedWorkspaces(kit.db, slug ?? null),
  auditPage: (_, { range, ...place }, { kit, caller }) => auditPage(kit.db, caller.workspaceId, range, place),
};
