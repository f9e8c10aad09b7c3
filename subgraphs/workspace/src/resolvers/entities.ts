import type {
  ApiKeyResolvers,
  AuditEntryResolvers,
  InvitationResolvers,
  RegisteredOperationResolvers,
  RoleResolvers,
  SourceResolvers,
  TeamResolvers,
  UserResolvers,
  WorkspaceResolvers,
} from '../generated/graphql.ts';
import type { Loaders } from '../loaders.ts';
import { openWriteKey } from '../secrets/writeKey.ts';

/** What ids name, in their order; one that names nothing any more is left out. */
async function present<Row>(
  loader: { loadMany(ids: readonly string[]): Promise<(Row | null | Error)[]> },
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const row of await loader.loadMany(ids)) {
    if (row instanceof Error) throw row;
    if (row !== null) rows.push(row);
  }
  return rows;
}

const rolesOf = ({ role }: Loaders, ids: readonly string[]) => present(role, ids);

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
};

export const User: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),
  roles: ({ roles }, _, { loaders }) => rolesOf(loaders, roles),
  teams: ({ id }, _, { loaders }) => loaders.teamsOfUser.load(id),
  identity: ({ issuer, subject }) => (issuer === null || subject === null ? null : { issuer, subject }),
};

export const Team: TeamResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.team.load(id),
  members: ({ id }, _, { loaders }) => loaders.membersOfTeam.load(id),
};

export const Role: RoleResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.role.load(id),
  grants: ({ grants }) => [...grants],
};

export const Invitation: InvitationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.invitation.load(id),
  roles: ({ roles }, _, { loaders }) => rolesOf(loaders, roles),
  teams: ({ teamIds }, _, { loaders }) => present(loaders.team, teamIds),
  user: ({ userId }, _, { loaders }) => (userId === null ? null : loaders.user.load(userId)),
};

export const Source: SourceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.source.load(id),
  writeKey: (source, _, { kit, caller }) => openWriteKey(kit.keyRing, caller.workspaceId, source),
};

export const ApiKey: ApiKeyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.apiKey.load(id),
};

export const RegisteredOperation: RegisteredOperationResolvers = {
  __resolveReference: ({ sha256 }, { loaders }) => loaders.operation.load(sha256),
};

export const AuditEntry: AuditEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.auditEntry.load(id),
};
