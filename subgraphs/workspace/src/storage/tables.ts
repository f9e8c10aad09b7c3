import { table } from '@rapport/shared/db/table.ts';
import { notificationTables } from './notificationTables.ts';

/** A tenant; its own id stands in `workspace_id`, so that it is isolated like everything else. */
export interface Workspace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly requireRegisteredOperations: boolean;
  readonly createdAt: Date;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Ids of roles; those of the built-in ones are their names. */
  readonly roles: string[];
  readonly active: boolean;
  /** Who the identity provider says it is, once they have come in by one. */
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly createdAt: Date;
}

/** A role of the workspace's own; the built-in ones stand in `domain/roles.ts`. */
export interface CustomRole {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly grants: string[];
  readonly createdAt: Date;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

interface TeamMember {
  readonly teamId: string;
  readonly userId: string;
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: string[];
  readonly teamIds: string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly userId: string | null;
}

export type SourceKind = 'WEBSITE' | 'SERVER' | 'MOBILE' | 'IMPORT';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Sealed; plain where it was made before keys were sealed and not rotated since. */
  readonly writeKey: string;
  readonly allowedOrigins: string[];
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/** The secret itself is never stored. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** A secret that was replaced and opens for a while yet. */
interface RetiredSecret {
  readonly secretHash: string;
  /** The API key or the source. */
  readonly holderId: string;
  readonly until: Date;
}

export interface Operation {
  readonly sha256: string;
  readonly name: string;
  readonly text: string;
  readonly createdAt: Date;
}

export interface AuditEntry {
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly changed: string[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly requestId: string;
  readonly ip: string | null;
  readonly purpose: string | null;
  /** The key of the ring that the hash's key is derived of. */
  readonly keyId: string;
  readonly previousHash: string;
  readonly hash: string;
}

interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };
type WithSecret<Row> = OfWorkspace<Row> & { readonly secretHash: string };

const text = { type: 'text' } as const;
const texts = { type: 'text[]' } as const;
const key = { type: 'text', primary: true } as const;
const instant = { type: 'timestamptz' } as const;
const maybeText = { type: 'text', nullable: true } as const;
const maybeInstant = { type: 'timestamptz', nullable: true } as const;
const maybeJson = { type: 'jsonb', nullable: true } as const;

export const workspaceTable = table<OfWorkspace<Workspace>>('workspaces', {
  workspaceId: text,
  id: key,
  slug: text,
  name: text,
  requireRegisteredOperations: { type: 'boolean' },
  createdAt: instant,
});

export const userTable = table<OfWorkspace<User>>('users', {
  workspaceId: text,
  id: key,
  name: text,
  email: text,
  roles: texts,
  active: { type: 'boolean' },
  issuer: maybeText,
  subject: maybeText,
  createdAt: instant,
});

export const roleTable = table<OfWorkspace<CustomRole>>('roles', {
  workspaceId: text,
  id: key,
  name: text,
  description: maybeText,
  grants: texts,
  createdAt: instant,
});

export const teamTable = table<OfWorkspace<Team>>('teams', {
  workspaceId: text,
  id: key,
  name: text,
  createdAt: instant,
});

const teamMemberTable = table<OfWorkspace<TeamMember>>('team_members', {
  workspaceId: text,
  teamId: key,
  userId: key,
});

export const invitationTable = table<WithSecret<Invitation>>('invitations', {
  workspaceId: text,
  id: key,
  email: text,
  name: text,
  roles: texts,
  teamIds: texts,
  secretHash: text,
  createdAt: instant,
  expiresAt: instant,
  acceptedAt: maybeInstant,
  revokedAt: maybeInstant,
  userId: maybeText,
});

export const sourceTable = table<WithSecret<Source>>('sources', {
  workspaceId: text,
  id: key,
  name: text,
  kind: text,
  writeKey: text,
  secretHash: text,
  allowedOrigins: texts,
  createdAt: instant,
  archivedAt: maybeInstant,
});

export const apiKeyTable = table<WithSecret<ApiKey>>('api_keys', {
  workspaceId: text,
  id: key,
  name: text,
  prefix: text,
  secretHash: text,
  scopes: texts,
  createdAt: instant,
  expiresAt: maybeInstant,
  revokedAt: maybeInstant,
  lastUsedAt: maybeInstant,
});

const retiredSecretTable = table<OfWorkspace<RetiredSecret>>('retired_secrets', {
  workspaceId: text,
  secretHash: key,
  holderId: text,
  until: instant,
});

export const operationTable = table<OfWorkspace<Operation>>('operations', {
  workspaceId: key,
  sha256: key,
  name: text,
  text,
  createdAt: instant,
});

export const auditEntryTable = table<OfWorkspace<AuditEntry>>('audit_entries', {
  workspaceId: key,
  seq: { type: 'integer', primary: true },
  id: text,
  at: instant,
  recordedAt: instant,
  actor: text,
  action: text,
  entity: text,
  entityId: maybeText,
  changed: texts,
  before: maybeJson,
  after: maybeJson,
  requestId: text,
  ip: maybeText,
  purpose: maybeText,
  keyId: text,
  previousHash: text,
  hash: text,
});

const auditHeadTable = table<OfWorkspace<AuditHead>>('audit_heads', {
  workspaceId: key,
  seq: { type: 'integer' },
  hash: text,
});

export const tables = [
  workspaceTable,
  userTable,
  roleTable,
  teamTable,
  teamMemberTable,
  invitationTable,
  sourceTable,
  apiKeyTable,
  retiredSecretTable,
  operationTable,
  auditEntryTable,
  auditHeadTable,
  ...notificationTables,
];
