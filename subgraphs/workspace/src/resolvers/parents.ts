import type { Caller } from '@rapport/shared/access/caller.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { WorkspaceRefusal } from '../domain/refusals.ts';
import type { AuditIntegrity } from '../queries/auditIntegrity.ts';
import type { Credential } from '../queries/findCredential.ts';
import type { OwnSettings } from '../queries/notifications.ts';
import type { Role } from '../queries/roles.ts';
import type { WorkspaceName } from '../queries/workspaceNames.ts';
import type { Notification, NotificationDelivery } from '../storage/notificationTables.ts';
import type {
  ApiKey,
  AuditEntry,
  Invitation,
  Operation,
  Source,
  Team,
  User,
  Workspace,
} from '../storage/tables.ts';

export type ViewerParent = Caller;
export type WorkspaceParent = Workspace;
export type WorkspaceNameParent = WorkspaceName;
export type UserParent = User;
export type UserConnectionParent = Connection<User>;
export type TeamParent = Team;
export type TeamConnectionParent = Connection<Team>;
export type RoleParent = Role;
export type InvitationParent = Invitation;
export type InvitationConnectionParent = Connection<Invitation>;
export type SourceParent = Source;
export type SourceConnectionParent = Connection<Source>;
export type ApiKeyParent = ApiKey;
export type ApiKeyConnectionParent = Connection<ApiKey>;
export type RegisteredOperationParent = Operation;
export type RegisteredOperationConnectionParent = Connection<Operation>;
export type AuditEntryParent = AuditEntry;
export type AuditEntryConnectionParent = Connection<AuditEntry>;
export type AuditIntegrityParent = AuditIntegrity;
export type CredentialParent = Credential;
export type WorkspaceCreateErrorParent = WorkspaceRefusal;
export type WorkspaceUpdateErrorParent = WorkspaceRefusal;
export type UserUpdateErrorParent = WorkspaceRefusal;
export type InvitationCreateErrorParent = WorkspaceRefusal;
export type InvitationRevokeErrorParent = WorkspaceRefusal;
export type InvitationAcceptErrorParent = WorkspaceRefusal;
export type TeamCreateErrorParent = WorkspaceRefusal;
export type TeamUpdateErrorParent = WorkspaceRefusal;
export type TeamDeleteErrorParent = WorkspaceRefusal;
export type RoleCreateErrorParent = WorkspaceRefusal;
export type RoleUpdateErrorParent = WorkspaceRefusal;
export type RoleDeleteErrorParent = WorkspaceRefusal;
export type SourceCreateErrorParent = WorkspaceRefusal;
export type SourceUpdateErrorParent = WorkspaceRefusal;
export type SourceArchiveErrorParent = WorkspaceRefusal;
export type SourceKeyRotateErrorParent = WorkspaceRefusal;
export type ApiKeyCreateErrorParent = WorkspaceRefusal;
export type ApiKeyRotateErrorParent = WorkspaceRefusal;
export type ApiKeyRevokeErrorParent = WorkspaceRefusal;
export type OperationRegisterErrorParent = WorkspaceRefusal;
export type OperationRemoveErrorParent = WorkspaceRefusal;
export type NotificationParent = Notification;
export type NotificationConnectionParent = Connection<Notification>;
export type NotificationDeliveryParent = NotificationDelivery;
export type NotificationSettingsParent = OwnSettings;
export type NotificationReadErrorParent = WorkspaceRefusal;
export type NotificationsReadAllErrorParent = WorkspaceRefusal;
export type NotificationSettingsUpdateErrorParent = WorkspaceRefusal;
export type NotificationWebhookSetErrorParent = WorkspaceRefusal;
export type NotificationTestErrorParent = WorkspaceRefusal;
export type MailUnsubscribeErrorParent = WorkspaceRefusal;
