import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerParent, WorkspaceParent, WorkspaceNameParent, UserParent, UserConnectionParent, TeamParent, TeamConnectionParent, RoleParent, InvitationParent, InvitationConnectionParent, SourceParent, SourceConnectionParent, ApiKeyParent, ApiKeyConnectionParent, RegisteredOperationParent, RegisteredOperationConnectionParent, AuditEntryParent, AuditEntryConnectionParent, AuditIntegrityParent, CredentialParent, WorkspaceCreateErrorParent, WorkspaceUpdateErrorParent, UserUpdateErrorParent, InvitationCreateErrorParent, InvitationRevokeErrorParent, InvitationAcceptErrorParent, TeamCreateErrorParent, TeamUpdateErrorParent, TeamDeleteErrorParent, RoleCreateErrorParent, RoleUpdateErrorParent, RoleDeleteErrorParent, SourceCreateErrorParent, SourceUpdateErrorParent, SourceArchiveErrorParent, SourceKeyRotateErrorParent, ApiKeyCreateErrorParent, ApiKeyRotateErrorParent, ApiKeyRevokeErrorParent, OperationRegisterErrorParent, OperationRemoveErrorParent, NotificationParent, NotificationConnectionParent, NotificationDeliveryParent, NotificationSettingsParent, NotificationReadErrorParent, NotificationsReadAllErrorParent, NotificationSettingsUpdateErrorParent, NotificationWebhookSetErrorParent, NotificationTestErrorParent, MailUnsubscribeErrorParent } from '../resolvers/parents.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone: ISO 8601, as in 2026-03-01. */
  Date: { input: string; output: string; }
  /** An instant: ISO 8601 in UTC with milliseconds, as in 2026-03-01T09:30:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as text, as in "5761931.38". Numbers are taken as input too. */
  Decimal: { input: string; output: string; }
  /** A payload that belongs to somebody else, such as the properties of a tracked event. Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** The person is a member of the workspace already. */
export type AlreadyMember = UserError & {
  __typename?: 'AlreadyMember';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A program's credential; its secret is stored hashed. */
export type ApiKey = {
  __typename?: 'ApiKey';
  createdAt: Scalars['DateTime']['output'];
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Exact to a minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  /** The first characters of the secret, to recognise it by. */
  prefix: Scalars['String']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key may do, as grants. */
  scopes: Array<Scalars['String']['output']>;
};

export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  edges: Array<ApiKeyEdge>;
  nodes: Array<ApiKey>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ApiKeyCreateError = GrantNotHeld | InvalidInput;

export type ApiKeyCreateInput = {
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What the key may do, as grants; everything that the caller may do when left out. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type ApiKeyCreatePayload = {
  __typename?: 'ApiKeyCreatePayload';
  apiKey?: Maybe<ApiKey>;
  errors: Array<ApiKeyCreateError>;
  /** The secret, `rk_…`. Keep it: it is not shown again, also not to a repeat with the same idempotencyKey. */
  secret?: Maybe<Scalars['String']['output']>;
};

export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  cursor: Scalars['String']['output'];
  node: ApiKey;
};

export type ApiKeyFilter = {
  revoked?: InputMaybe<Scalars['Boolean']['input']>;
  /** In the name, or the beginning of the secret: of a leaked one everything may be given. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type ApiKeyRevokeError = NotFound;

export type ApiKeyRevokePayload = {
  __typename?: 'ApiKeyRevokePayload';
  apiKey?: Maybe<ApiKey>;
  errors: Array<ApiKeyRevokeError>;
};

export type ApiKeyRotateError = GrantNotHeld | InvalidInput | NotFound;

export type ApiKeyRotatePayload = {
  __typename?: 'ApiKeyRotatePayload';
  apiKey?: Maybe<ApiKey>;
  errors: Array<ApiKeyRotateError>;
  /** The new secret, `rk_…`. Keep it: it is not shown again. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** What somebody did, or saw for a stated purpose. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The mutation, as in `dealMove`, or `unmask`. */
  action: Scalars['String']['output'];
  /** As in `user:user_01J…`, `apiKey:key_01J…` or `system:gateway`. */
  actor: Scalars['String']['output'];
  /** Their values after; null for what was removed. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** Their values before, without personal and sensitive ones; null for what was made. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** Columns that changed, or fields that were shown. */
  changed: Array<Scalars['String']['output']>;
  /** As the graph calls it, as in `Deal`. */
  entity: Scalars['String']['output'];
  entityId?: Maybe<Scalars['String']['output']>;
  /** Keyed hash of this entry and the hash of the one before. */
  hash: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** The address the request came from. */
  ip?: Maybe<Scalars['String']['output']>;
  /** What the caller wanted the data for, where it said so. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** When the log took it. */
  recordedAt: Scalars['DateTime']['output'];
  requestId: Scalars['String']['output'];
  /** Place in the log, from 1 on without a gap. */
  seq: Scalars['Int']['output'];
};

export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  edges: Array<AuditEntryEdge>;
  nodes: Array<AuditEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

export type AuditExportBeginPayload = {
  __typename?: 'AuditExportBeginPayload';
  /** The export ends here; entries that come later are not part of it. */
  untilSeq: Scalars['Int']['output'];
};

export type AuditFilter = {
  /** As in `dealMove`. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** As in `user:user_01J…`. */
  actor?: InputMaybe<Scalars['String']['input']>;
  /** As in `Deal`. */
  entity?: InputMaybe<Scalars['String']['input']>;
  entityId?: InputMaybe<Scalars['String']['input']>;
  /** The first instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** The instant after the last. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whether the audit log is as it was written. */
export type AuditIntegrity = {
  __typename?: 'AuditIntegrity';
  /** Entries that were read. */
  entries: Scalars['Int']['output'];
  /** The first place where an entry is missing, altered, moved or added; null where none is. */
  firstBrokenSeq?: Maybe<Scalars['Int']['output']>;
  /** Hash of the last entry. Keep it elsewhere: only with it can it be seen that the end was cut off. Null while there is none. */
  head?: Maybe<Scalars['String']['output']>;
  intact: Scalars['Boolean']['output'];
};

/** Which audit entries are taken out. */
export type AuditRange = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Company = {
  __typename?: 'Company';
  id: Scalars['ID']['output'];
};

export type Contact = {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
};

/** What a credential stands for, to the gateway. */
export type Credential = {
  __typename?: 'Credential';
  allowedOrigins: Array<Scalars['String']['output']>;
  /** Id of the API key or of the source. */
  id: Scalars['ID']['output'];
  /** For gateways of the version before; a program has none. */
  roles: Array<Scalars['String']['output']>;
  scopes: Array<Scalars['String']['output']>;
  slug: Scalars['String']['output'];
  workspaceId: Scalars['ID']['output'];
};

/** What a credential may do: call the graph, or collect. */
export type CredentialKind =
  | 'API_KEY'
  | 'WRITE_KEY';

/** Classes of data, by the harm that showing it could do. What has no class is INTERNAL. */
export type DataClass =
  /** For the members of the workspace. */
  | 'INTERNAL'
  /** Says something about a person. */
  | 'PERSONAL'
  /** Anybody may know. */
  | 'PUBLIC'
  /** Could hurt a person or the workspace: health, beliefs, credentials. */
  | 'SENSITIVE';

/** What is left of a value that a caller may not see whole. */
export type DataMask =
  /** An empty list or object. */
  | 'EMPTY'
  /** Enough to recognise it by, as in j•••@acme.com, +44•••50 and A••• L•••. */
  | 'PARTIAL'
  /** That there is one: •••. */
  | 'REDACTED';

/** Nobody makes, changes or passes on a role or a key with grants they do not have themselves. */
export type GrantNotHeld = UserError & {
  __typename?: 'GrantNotHeld';
  /** Those that the caller does not have. */
  grants: Array<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type Interaction = {
  __typename?: 'Interaction';
  id: Scalars['ID']['output'];
};

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** An open door for one person, for seven days. */
export type Invitation = {
  __typename?: 'Invitation';
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  roles: Array<Role>;
  teams: Array<Team>;
  /** Who came in by it. */
  user?: Maybe<User>;
};

export type InvitationAcceptError = AlreadyMember | InvitationEnded | InvitationForAnother | NotFound;

export type InvitationAcceptPayload = {
  __typename?: 'InvitationAcceptPayload';
  errors: Array<InvitationAcceptError>;
  /** Id of the caller as a user of that workspace. */
  userId?: Maybe<Scalars['ID']['output']>;
  /** The workspace that the caller is a member of now; send its id or slug as x-rapport-workspace. */
  workspace?: Maybe<WorkspaceName>;
};

export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  edges: Array<InvitationEdge>;
  nodes: Array<Invitation>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type InvitationCreateError = AlreadyMember | GrantNotHeld | InvalidInput | NotFound;

export type InvitationCreateInput = {
  email: Scalars['String']['input'];
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Ids of roles. */
  roles: Array<Scalars['ID']['input']>;
  /** Ids of teams. */
  teamIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type InvitationCreatePayload = {
  __typename?: 'InvitationCreatePayload';
  errors: Array<InvitationCreateError>;
  invitation?: Maybe<Invitation>;
  /** The secret, `inv_…`, for the person who is invited. It is not shown again, also not to a repeat with the same idempotencyKey. */
  secret?: Maybe<Scalars['String']['output']>;
};

export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  cursor: Scalars['String']['output'];
  node: Invitation;
};

/** The invitation was accepted, revoked or has expired. */
export type InvitationEnded = UserError & {
  __typename?: 'InvitationEnded';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** The invitation is for another mail address than the one the identity provider has verified. */
export type InvitationForAnother = UserError & {
  __typename?: 'InvitationForAnother';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type InvitationRevokeError = InvitationEnded | NotFound;

export type InvitationRevokePayload = {
  __typename?: 'InvitationRevokePayload';
  errors: Array<InvitationRevokeError>;
  invitation?: Maybe<Invitation>;
};

/** Somebody must remain who may do everything: make another owner first. */
export type LastOwner = UserError & {
  __typename?: 'LastOwner';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A person's mails, to whoever holds a link from one of them. */
export type MailSubscription = {
  __typename?: 'MailSubscription';
  workspaceId: Scalars['ID']['output'];
  workspaceName: Scalars['String']['output'];
};

export type MailUnsubscribeError = NotFound;

export type MailUnsubscribePayload = {
  __typename?: 'MailUnsubscribePayload';
  errors: Array<MailUnsubscribeError>;
};

/** An exact amount in one currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Makes a key for a program. The secret is in this answer and never again. */
  apiKeyCreate: ApiKeyCreatePayload;
  /** Ends a key at once; it is refused everywhere within five seconds. */
  apiKeyRevoke: ApiKeyRevokePayload;
  /** Gives a key a new secret, which is in this answer and never again; the one before opens for the overlap. */
  apiKeyRotate: ApiKeyRotatePayload;
  /** Records that the caller takes audit entries out, before any leaves. For the gateway's export. */
  auditExportBegin: AuditExportBeginPayload;
  /** Makes the caller, a person with an access token, a member of the workspace that has invited them. */
  invitationAccept: InvitationAcceptPayload;
  /** Makes an invitation to the workspace. Its secret is in this answer and never again, and ends in seven days. */
  invitationCreate: InvitationCreatePayload;
  /** Ends an invitation that nobody has accepted. */
  invitationRevoke: InvitationRevokePayload;
  /** Turns off all mails of whoever a link from one of them was sent to. For the gateway only. */
  mailUnsubscribe: MailUnsubscribePayload;
  /** Marks one of the caller's notifications as read; the first time counts. */
  notificationRead: NotificationReadPayload;
  /** Changes how the caller wants to be told. What waits already goes when it would have gone. */
  notificationSettingsUpdate: NotificationSettingsUpdatePayload;
  /** Tells the caller something on every way that is on, at once and with a single attempt, to see which of them work. */
  notificationTest: NotificationTestPayload;
  /** Names where the caller's notifications are sent, by https and signed; or switches that off and on. */
  notificationWebhookSet: NotificationWebhookSetPayload;
  /** Marks the caller's unread notifications as read. */
  notificationsReadAll: NotificationsReadAllPayload;
  /** Registers operations that front ends send, up to 100; each is taken or refused by itself. */
  operationRegister: OperationRegisterPayload;
  /** Removes a registered operation. */
  operationRemove: OperationRemovePayload;
  /** Makes a role of the workspace's own. Nobody makes one with grants they do not have. */
  roleCreate: RoleCreatePayload;
  /** Removes a role of the workspace's own that nobody has. */
  roleDelete: RoleDeletePayload;
  /** Changes a role of the workspace's own, for everybody who has it. */
  roleUpdate: RoleUpdatePayload;
  /** Ends a source: its write keys collect no more. What it has sent stays. */
  sourceArchive: SourceArchivePayload;
  /** Adds a place that events come from, with a write key that can only collect. */
  sourceCreate: SourceCreatePayload;
  /** Gives a source a new write key; the one before collects for the overlap. */
  sourceKeyRotate: SourceKeyRotatePayload;
  /** Changes the fields given, keeps the others. */
  sourceUpdate: SourceUpdatePayload;
  /** Makes a team. */
  teamCreate: TeamCreatePayload;
  /** Removes a team; its members stay members of the workspace. */
  teamDelete: TeamDeletePayload;
  /** Changes a team's name or its members. */
  teamUpdate: TeamUpdatePayload;
  /** Changes a person's name or roles, or takes and gives back the right to come in. Nobody passes on grants they do not have. */
  userUpdate: UserUpdatePayload;
  /** Makes a workspace with its owner, or answers the one that has the slug. For the platform itself only. */
  workspaceCreate: WorkspaceCreatePayload;
  /** Changes the fields given, keeps the others. */
  workspaceUpdate: WorkspaceUpdatePayload;
};


export type MutationApiKeyCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ApiKeyCreateInput;
};


export type MutationApiKeyRevokeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationApiKeyRotateArgs = {
  id: Scalars['ID']['input'];
  overlap: Scalars['Int']['input'];
};


export type MutationAuditExportBeginArgs = {
  range: AuditRange;
};


export type MutationInvitationAcceptArgs = {
  secret: Scalars['String']['input'];
};


export type MutationInvitationCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: InvitationCreateInput;
};


export type MutationInvitationRevokeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationMailUnsubscribeArgs = {
  token: Scalars['String']['input'];
};


export type MutationNotificationReadArgs = {
  id: Scalars['ID']['input'];
};


export type MutationNotificationSettingsUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  patch: NotificationSettingsPatch;
};


export type MutationNotificationTestArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


export type MutationNotificationWebhookSetArgs = {
  active: Scalars['Boolean']['input'];
  url: Scalars['String']['input'];
};


export type MutationNotificationsReadAllArgs = {
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type MutationOperationRegisterArgs = {
  input: Array<OperationRegisterInput>;
};


export type MutationOperationRemoveArgs = {
  sha256: Scalars['String']['input'];
};


export type MutationRoleCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RoleCreateInput;
};


export type MutationRoleDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRoleUpdateArgs = {
  id: Scalars['ID']['input'];
  patch: RolePatch;
};


export type MutationSourceArchiveArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSourceCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SourceCreateInput;
};


export type MutationSourceKeyRotateArgs = {
  id: Scalars['ID']['input'];
  overlap: Scalars['Int']['input'];
};


export type MutationSourceUpdateArgs = {
  id: Scalars['ID']['input'];
  patch: SourcePatch;
};


export type MutationTeamCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: TeamCreateInput;
};


export type MutationTeamDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTeamUpdateArgs = {
  id: Scalars['ID']['input'];
  patch: TeamPatch;
};


export type MutationUserUpdateArgs = {
  id: Scalars['ID']['input'];
  patch: UserPatch;
};


export type MutationWorkspaceCreateArgs = {
  input: WorkspaceCreateInput;
};


export type MutationWorkspaceUpdateArgs = {
  patch: WorkspacePatch;
};

/** Something of this kind has that name already. */
export type NameTaken = UserError & {
  __typename?: 'NameTaken';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** An id in the input names nothing in this workspace. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Something that one person was told. */
export type Notification = {
  __typename?: 'Notification';
  body?: Maybe<Scalars['String']['output']>;
  /** The company it is about, where it is about one. */
  company?: Maybe<Company>;
  /** The contact it is about, where it is about one. */
  contact?: Maybe<Contact>;
  createdAt: Scalars['DateTime']['output'];
  /** The messages that take it out of the app. */
  deliveries: Array<NotificationDelivery>;
  id: Scalars['ID']['output'];
  /** The call, mail, meeting or note it is about, where it is about one. */
  interaction?: Maybe<Interaction>;
  kind: NotificationKind;
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The task it is about, where it is about one. */
  task?: Maybe<Task>;
  /** One line. */
  title: Scalars['String']['output'];
};

/** A way of telling a person. */
export type NotificationChannel =
  | 'IN_APP'
  /** By mail to the address the person has as a member. */
  | 'MAIL'
  /** By a signed request to an address that the person has named. */
  | 'WEBHOOK';

/** Whether a kind is told on a way; everything is until somebody turns it off. */
export type NotificationChannelChoice = {
  __typename?: 'NotificationChannelChoice';
  channel: NotificationChannel;
  enabled: Scalars['Boolean']['output'];
  kind: NotificationKind;
};

export type NotificationChannelInput = {
  channel: NotificationChannel;
  enabled: Scalars['Boolean']['input'];
  kind: NotificationKind;
};

export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  edges: Array<NotificationEdge>;
  nodes: Array<Notification>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** One message out of the app: a notification, or a digest of several. */
export type NotificationDelivery = {
  __typename?: 'NotificationDelivery';
  /** Attempts to send it so far. */
  attempts: Scalars['Int']['output'];
  /** MAIL or WEBHOOK. */
  channel: NotificationChannel;
  /** When it is tried; of one that was sent or given up, when it was tried last. */
  dueAt: Scalars['DateTime']['output'];
  /** Why the last attempt failed, or why it was given up. */
  lastError?: Maybe<Scalars['String']['output']>;
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  state: NotificationDeliveryState;
};

/** How far a message out of the app is. */
export type NotificationDeliveryState =
  /** It was given up. */
  | 'DEAD'
  /** The receiver has taken it. */
  | 'SENT'
  /** It was not sent yet, or will be tried again. */
  | 'WAITING';

/** Whether mails wait for one another. Reminders and overdue tasks never wait. */
export type NotificationDigest =
  /** Together once a day, at a time of the day. */
  | 'DAILY'
  /** Together at every full hour. */
  | 'HOURLY'
  /** Each goes at once. */
  | 'OFF';

export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  cursor: Scalars['String']['output'];
  node: Notification;
};

export type NotificationFilter = {
  /** Only these kinds. */
  kinds?: InputMaybe<Array<NotificationKind>>;
  /** Whether they were not read yet; both when left out. */
  unread?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a notification tells. */
export type NotificationKind =
  /** Somebody named the person in a text. */
  | 'MENTION'
  /** Somebody else gave the person a task. */
  | 'TASK_ASSIGNED'
  /** A task was not done when it was due. */
  | 'TASK_OVERDUE'
  /** The time of a reminder came. */
  | 'TASK_REMINDER'
  /** Asked for by the person, to see which ways work. */
  | 'TEST'
  /** Somebody else changed a contact or a company that the person watches. */
  | 'WATCHED_CHANGED';

export type NotificationReadError = NotFound;

export type NotificationReadPayload = {
  __typename?: 'NotificationReadPayload';
  errors: Array<NotificationReadError>;
  notification?: Maybe<Notification>;
};

/** How a person wants to be told. */
export type NotificationSettings = {
  __typename?: 'NotificationSettings';
  /** Every kind on every way. */
  channels: Array<NotificationChannelChoice>;
  digest: NotificationDigest;
  /** When the daily digest goes, as in `08:00`. */
  digestAt: Scalars['String']['output'];
  /** Nothing leaves the app from this time of the day on, as in `22:00`; it goes when the quiet hours are over. */
  quietFrom?: Maybe<Scalars['String']['output']>;
  quietUntil?: Maybe<Scalars['String']['output']>;
  /** IANA, as in `Europe/London`; quiet hours and digests go by it. */
  timeZone: Scalars['String']['output'];
  /** Counts the changes; 0 before the first. */
  version: Scalars['Int']['output'];
  /** Where notifications are sent; null until it was set. */
  webhook?: Maybe<NotificationWebhook>;
};

export type NotificationSettingsPatch = {
  /** What changes; what is not here stays as it is. */
  channels?: InputMaybe<Array<NotificationChannelInput>>;
  digest?: InputMaybe<NotificationDigest>;
  /** A time of the day as `08:00`. */
  digestAt?: InputMaybe<Scalars['String']['input']>;
  /** A time of the day as `22:00`; together with quietUntil, which may be on the next day. */
  quietFrom?: InputMaybe<Scalars['String']['input']>;
  quietUntil?: InputMaybe<Scalars['String']['input']>;
  /** IANA, as in `Europe/London`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type NotificationSettingsUpdateError = InvalidInput | StaleVersion;

export type NotificationSettingsUpdatePayload = {
  __typename?: 'NotificationSettingsUpdatePayload';
  errors: Array<NotificationSettingsUpdateError>;
  settings?: Maybe<NotificationSettings>;
};

export type NotificationTestError = InvalidInput;

export type NotificationTestPayload = {
  __typename?: 'NotificationTestPayload';
  errors: Array<NotificationTestError>;
  /** Null where every way is off. */
  notification?: Maybe<Notification>;
};

/** Where a person's notifications are sent. Requests are signed by the Standard Webhooks specification. */
export type NotificationWebhook = {
  __typename?: 'NotificationWebhook';
  active: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  url: Scalars['String']['output'];
};

export type NotificationWebhookSetError = InvalidInput;

export type NotificationWebhookSetPayload = {
  __typename?: 'NotificationWebhookSetPayload';
  errors: Array<NotificationWebhookSetError>;
  /** What signs the requests, `whsec_…`, when the address is a new one. Keep it: it is not shown again. */
  secret?: Maybe<Scalars['String']['output']>;
  settings?: Maybe<NotificationSettings>;
};

export type NotificationsReadAllError = InvalidInput;

export type NotificationsReadAllPayload = {
  __typename?: 'NotificationsReadAllPayload';
  errors: Array<NotificationsReadAllError>;
  /** How many were unread before. */
  readCount?: Maybe<Scalars['Int']['output']>;
};

export type OperationRegisterError = InvalidInput;

export type OperationRegisterInput = {
  /** 1 to 100 characters, to find it by. */
  name: Scalars['String']['input'];
  /** A GraphQL document, exactly as front ends send it; up to 65,536 characters. */
  text: Scalars['String']['input'];
};

export type OperationRegisterPayload = {
  __typename?: 'OperationRegisterPayload';
  /** The second of their paths is the item's place in the input, from 0. */
  errors: Array<OperationRegisterError>;
  /** One for each item of the input, in its order; null where the item was refused. */
  operations: Array<Maybe<RegisteredOperation>>;
};

export type OperationRemoveError = NotFound;

export type OperationRemovePayload = {
  __typename?: 'OperationRemovePayload';
  errors: Array<OperationRemoveError>;
  removedSha256?: Maybe<Scalars['ID']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** API keys, by name, without their secrets. */
  apiKeys: ApiKeyConnection;
  /** What was done in the workspace, the latest first. */
  auditEntries: AuditEntryConnection;
  /** Recomputes the hash chain of the whole audit log. For long logs `rapport audit verify` has more time. */
  auditIntegrity: AuditIntegrity;
  /** Audit entries in the order of the chain, for an export that auditExportBegin has recorded. */
  auditPage: Array<AuditEntry>;
  /** Who holds a credential, by its SHA-256 in hex. For the gateway only; not part of the public graph. */
  credential?: Maybe<Credential>;
  /** Workspaces of the installation, all or the one with a slug. */
  installedWorkspaces: Array<WorkspaceName>;
  /** Invitations, the latest first. */
  invitations: InvitationConnection;
  /** Whose mails a link stops; null for a link that is none. For the gateway only. */
  mailSubscription?: Maybe<MailSubscription>;
  /** Registered operations, by name. */
  operations: RegisteredOperationConnection;
  /** A registered operation of the caller's workspace by the SHA-256 of its text, in hex. */
  registeredOperation?: Maybe<RegisteredOperation>;
  /** All roles: those that every workspace has, then its own by name. */
  roles: Array<Role>;
  /** A source by id. */
  source?: Maybe<Source>;
  /** All sources, by name; those that were archived only when asked for. */
  sources: SourceConnection;
  /** A team by id. */
  team?: Maybe<Team>;
  /** All teams, by name. */
  teams: TeamConnection;
  /** A person by id. */
  user?: Maybe<User>;
  /** The workspace's people, by name. */
  users: UserConnection;
  /** Who is asking, and for which workspace. */
  viewer: Viewer;
  /** The caller's workspace. */
  workspace: Workspace;
  /** The memberships of a person whom the gateway has verified; none for a guest. */
  workspaceMembers: Array<WorkspaceMember>;
  /** What the gateway must know of the caller's workspace before it runs an operation. */
  workspaceSetting: WorkspaceSetting;
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApiKeyFilter>;
  first: Scalars['Int']['input'];
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
};


export type QueryAuditIntegrityArgs = {
  head?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditPageArgs = {
  afterSeq: Scalars['Int']['input'];
  range: AuditRange;
  untilSeq: Scalars['Int']['input'];
};


export type QueryCredentialArgs = {
  kind: CredentialKind;
  secretHash: Scalars['String']['input'];
};


export type QueryInstalledWorkspacesArgs = {
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryMailSubscriptionArgs = {
  token: Scalars['String']['input'];
};


export type QueryOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryRegisteredOperationArgs = {
  sha256: Scalars['String']['input'];
};


export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  includeArchived: Scalars['Boolean']['input'];
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first: Scalars['Int']['input'];
};


export type QueryWorkspaceMembersArgs = {
  of: WorkspaceMemberQuery;
};

/** An operation that may run where only registered ones do. */
export type RegisteredOperation = {
  __typename?: 'RegisteredOperation';
  createdAt: Scalars['DateTime']['output'];
  name: Scalars['String']['output'];
  /** Of its text, in hex; what a persisted query names. */
  sha256: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

export type RegisteredOperationConnection = {
  __typename?: 'RegisteredOperationConnection';
  edges: Array<RegisteredOperationEdge>;
  nodes: Array<RegisteredOperation>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RegisteredOperationEdge = {
  __typename?: 'RegisteredOperationEdge';
  cursor: Scalars['String']['output'];
  node: RegisteredOperation;
};

/** What somebody may do, by name. */
export type Role = {
  __typename?: 'Role';
  /** Whether every workspace has it; such a role cannot be changed. */
  builtIn: Scalars['Boolean']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** `part:entity:action`, with `*` for any and `@own` or `@team` where it reaches less than all. */
  grants: Array<Scalars['String']['output']>;
  /** The role's word for those that every workspace has, as in `sales`. */
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type RoleCreateError = GrantNotHeld | InvalidInput | NameTaken;

export type RoleCreateInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** `part:entity:action`, with `*` for any and `@own` or `@team` where it reaches less than all; up to 200. */
  grants: Array<Scalars['String']['input']>;
  /** 1 to 100 characters; unique in the workspace. */
  name: Scalars['String']['input'];
};

export type RoleCreatePayload = {
  __typename?: 'RoleCreatePayload';
  errors: Array<RoleCreateError>;
  role?: Maybe<Role>;
};

export type RoleDeleteError = GrantNotHeld | InvalidInput | NotFound | RoleInUse;

export type RoleDeletePayload = {
  __typename?: 'RoleDeletePayload';
  deletedId?: Maybe<Scalars['ID']['output']>;
  errors: Array<RoleDeleteError>;
};

/** Members have the role, or open invitations give it: give them another one first. */
export type RoleInUse = UserError & {
  __typename?: 'RoleInUse';
  invitationCount: Scalars['Int']['output'];
  memberCount: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type RolePatch = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** In place of those before. */
  grants?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 100 characters; unique in the workspace. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type RoleUpdateError = GrantNotHeld | InvalidInput | NameTaken | NotFound;

export type RoleUpdatePayload = {
  __typename?: 'RoleUpdatePayload';
  errors: Array<RoleUpdateError>;
  role?: Maybe<Role>;
};

/** A place that events come from. */
export type Source = {
  __typename?: 'Source';
  /** Sites whose pages may send with this key, as in `https://*.example.com`; any while there is none. */
  allowedOrigins: Array<Scalars['String']['output']>;
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: SourceKind;
  name: Scalars['String']['output'];
  /** Sent with every event; it can only collect, so a browser may hold it. */
  writeKey: Scalars['String']['output'];
};

export type SourceArchiveError = NotFound;

export type SourceArchivePayload = {
  __typename?: 'SourceArchivePayload';
  errors: Array<SourceArchiveError>;
  source?: Maybe<Source>;
};

export type SourceConnection = {
  __typename?: 'SourceConnection';
  edges: Array<SourceEdge>;
  nodes: Array<Source>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type SourceCreateError = InvalidInput;

export type SourceCreateInput = {
  /** As in `https://shop.example.com` or `https://*.example.com`; any when left out. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  kind: SourceKind;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
};

export type SourceCreatePayload = {
  __typename?: 'SourceCreatePayload';
  errors: Array<SourceCreateError>;
  source?: Maybe<Source>;
};

export type SourceEdge = {
  __typename?: 'SourceEdge';
  cursor: Scalars['String']['output'];
  node: Source;
};

export type SourceKeyRotateError = InvalidInput | NotFound;

export type SourceKeyRotatePayload = {
  __typename?: 'SourceKeyRotatePayload';
  errors: Array<SourceKeyRotateError>;
  source?: Maybe<Source>;
};

/** What kind of place events come from. */
export type SourceKind =
  | 'IMPORT'
  | 'MOBILE'
  | 'SERVER'
  | 'WEBSITE';

export type SourcePatch = {
  /** In place of those before; an empty list lets any page send. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type SourceUpdateError = InvalidInput | NotFound;

export type SourceUpdatePayload = {
  __typename?: 'SourceUpdatePayload';
  errors: Array<SourceUpdateError>;
  source?: Maybe<Source>;
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type Task = {
  __typename?: 'Task';
  id: Scalars['ID']['output'];
};

/** People who work together: a grant with `@team` reaches the records of all of them. */
export type Team = {
  __typename?: 'Team';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  members: Array<User>;
  name: Scalars['String']['output'];
};

export type TeamConnection = {
  __typename?: 'TeamConnection';
  edges: Array<TeamEdge>;
  nodes: Array<Team>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TeamCreateError = InvalidInput | NameTaken | NotFound;

export type TeamCreateInput = {
  /** Ids of users. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 100 characters; unique in the workspace. */
  name: Scalars['String']['input'];
};

export type TeamCreatePayload = {
  __typename?: 'TeamCreatePayload';
  errors: Array<TeamCreateError>;
  team?: Maybe<Team>;
};

export type TeamDeleteError = NotFound;

export type TeamDeletePayload = {
  __typename?: 'TeamDeletePayload';
  deletedId?: Maybe<Scalars['ID']['output']>;
  errors: Array<TeamDeleteError>;
};

export type TeamEdge = {
  __typename?: 'TeamEdge';
  cursor: Scalars['String']['output'];
  node: Team;
};

export type TeamPatch = {
  /** Ids of users, in place of those before. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 100 characters; unique in the workspace. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type TeamUpdateError = InvalidInput | NameTaken | NotFound;

export type TeamUpdatePayload = {
  __typename?: 'TeamUpdatePayload';
  errors: Array<TeamUpdateError>;
  team?: Maybe<Team>;
};

/** A person who works in the workspace. */
export type User = {
  __typename?: 'User';
  /** False for somebody who may not come in any more; what refers to them stays. */
  active: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Who the identity provider says it is; null until the person has come in by one. */
  identity?: Maybe<UserIdentity>;
  name: Scalars['String']['output'];
  roles: Array<Role>;
  teams: Array<Team>;
};

export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  nodes: Array<User>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node: User;
};

/** A refusal: the request was understood and is not carried out. Nothing has changed. */
export type UserError = {
  /** What is wrong and what is wanted, for a person. */
  message: Scalars['String']['output'];
  /** The argument or input field it is about. */
  path: Array<Scalars['String']['output']>;
};

export type UserFilter = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of a role. */
  role?: InputMaybe<Scalars['ID']['input']>;
  /** In the name or the mail address. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A person as an identity provider knows them. */
export type UserIdentity = {
  __typename?: 'UserIdentity';
  issuer: Scalars['String']['output'];
  subject: Scalars['String']['output'];
};

export type UserPatch = {
  /** False takes the right to come in away, within five seconds. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Ids of roles, in place of those before. */
  roles?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type UserUpdateError = GrantNotHeld | InvalidInput | LastOwner | NotFound;

export type UserUpdatePayload = {
  __typename?: 'UserUpdatePayload';
  errors: Array<UserUpdateError>;
  user?: Maybe<User>;
};

/** Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The key, when a program asks; null for people. */
  apiKey?: Maybe<ApiKey>;
  /** Whether the caller may do something; with an owner, whether with records of that person. */
  can: Scalars['Boolean']['output'];
  /** How the person wants to be told; null for a program. */
  notificationSettings?: Maybe<NotificationSettings>;
  /** What the person was told, the latest first; nothing for a program. */
  notifications: NotificationConnection;
  /** Ids of the caller's roles; a program has none. */
  roles: Array<Scalars['String']['output']>;
  /** What the caller may do, as grants: `part:entity:action`, with `*` for any and `@own` or `@team` where it reaches less than all. */
  scopes: Array<Scalars['String']['output']>;
  /** How many of them are unread. */
  unreadNotificationCount: Scalars['Int']['output'];
  /** The person, when one asks; null for programs. */
  user?: Maybe<User>;
  workspace: Workspace;
  /** Every workspace that the person is a member of; the caller's own for a program. */
  workspaces: Array<WorkspaceName>;
};


/** Who is asking. */
export type ViewerCanArgs = {
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  right: Scalars['String']['input'];
};


/** Who is asking. */
export type ViewerNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first: Scalars['Int']['input'];
};

/** A tenant: everything else belongs to exactly one. */
export type Workspace = {
  __typename?: 'Workspace';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Whether only registered operations run. */
  requireRegisteredOperations: Scalars['Boolean']['output'];
  /** Short and unique in the installation. */
  slug: Scalars['String']['output'];
};

export type WorkspaceCreateError = InvalidInput;

export type WorkspaceCreateInput = {
  name: Scalars['String']['input'];
  ownerEmail: Scalars['String']['input'];
  ownerName: Scalars['String']['input'];
  /** Lower-case letters, digits and hyphens; unique in the installation. */
  slug: Scalars['String']['input'];
};

export type WorkspaceCreatePayload = {
  __typename?: 'WorkspaceCreatePayload';
  errors: Array<WorkspaceCreateError>;
  owner?: Maybe<User>;
  workspace?: Maybe<Workspace>;
};

/** A member of one workspace, to the gateway. */
export type WorkspaceMember = {
  __typename?: 'WorkspaceMember';
  /** Of all roles together. */
  grants: Array<Scalars['String']['output']>;
  roles: Array<Scalars['String']['output']>;
  slug: Scalars['String']['output'];
  /** Members of the member's teams, 1,000 at most; empty where no grant reaches a team. */
  teammates: Array<Scalars['ID']['output']>;
  userId: Scalars['ID']['output'];
  workspaceId: Scalars['ID']['output'];
};

/** Whom the gateway has verified: by the platform's own issuer with userId, else by the identity provider. */
export type WorkspaceMemberQuery = {
  /** Verified by the provider. A member who has not come in by a provider yet is recognised by it. */
  email?: InputMaybe<Scalars['String']['input']>;
  issuer?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Id or slug; every workspace when left out. */
  workspace?: InputMaybe<Scalars['String']['input']>;
};

/** A workspace as its people call it. */
export type WorkspaceName = {
  __typename?: 'WorkspaceName';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Short and unique in the installation; `x-rapport-workspace` takes it. */
  slug: Scalars['String']['output'];
};

export type WorkspacePatch = {
  /** 1 to 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  requireRegisteredOperations?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the gateway asks of a workspace. */
export type WorkspaceSetting = {
  __typename?: 'WorkspaceSetting';
  requireRegisteredOperations: Scalars['Boolean']['output'];
};

export type WorkspaceUpdateError = InvalidInput;

export type WorkspaceUpdatePayload = {
  __typename?: 'WorkspaceUpdatePayload';
  errors: Array<WorkspaceUpdateError>;
  workspace?: Maybe<Workspace>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ApiKey: ApiKey;
  AuditEntry: AuditEntry;
  Invitation: Invitation;
  Notification: Notification;
  RegisteredOperation: RegisteredOperation;
  Role: Role;
  Source: Source;
  Team: Team;
  User: User;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
  AuditEntry:
    ( { __typename: 'AuditEntry' }
    & GraphQLRecursivePick<FederationTypes['AuditEntry'], {"id":true}> );
  Invitation:
    ( { __typename: 'Invitation' }
    & GraphQLRecursivePick<FederationTypes['Invitation'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  RegisteredOperation:
    ( { __typename: 'RegisteredOperation' }
    & GraphQLRecursivePick<FederationTypes['RegisteredOperation'], {"sha256":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  Source:
    ( { __typename: 'Source' }
    & GraphQLRecursivePick<FederationTypes['Source'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AlreadyMember )
    | ( GrantNotHeld )
    | ( InvalidInput )
    | ( InvitationEnded )
    | ( InvitationForAnother )
    | ( LastOwner )
    | ( NameTaken )
    | ( NotFound )
    | ( RoleInUse )
    | ( StaleVersion )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadyMember: ResolverTypeWrapper<AlreadyMember>;
  ApiKey: ResolverTypeWrapper<ApiKeyParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyConnectionParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiKeyCreateError: ResolverTypeWrapper<ApiKeyCreateErrorParent>;
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: ResolverTypeWrapper<Omit<ApiKeyCreatePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, errors: Array<ResolversTypes['ApiKeyCreateError']> }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyFilter: ApiKeyFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApiKeyRevokeError: ResolverTypeWrapper<ApiKeyRevokeErrorParent>;
  ApiKeyRevokePayload: ResolverTypeWrapper<Omit<ApiKeyRevokePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, errors: Array<ResolversTypes['ApiKeyRevokeError']> }>;
  ApiKeyRotateError: ResolverTypeWrapper<ApiKeyRotateErrorParent>;
  ApiKeyRotatePayload: ResolverTypeWrapper<Omit<ApiKeyRotatePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, errors: Array<ResolversTypes['ApiKeyRotateError']> }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryParent>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnectionParent>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditExportBeginPayload: ResolverTypeWrapper<AuditExportBeginPayload>;
  AuditFilter: AuditFilter;
  AuditIntegrity: ResolverTypeWrapper<AuditIntegrityParent>;
  AuditRange: AuditRange;
  Company: ResolverTypeWrapper<Company>;
  Contact: ResolverTypeWrapper<Contact>;
  Credential: ResolverTypeWrapper<CredentialParent>;
  CredentialKind: CredentialKind;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  GrantNotHeld: ResolverTypeWrapper<GrantNotHeld>;
  Interaction: ResolverTypeWrapper<Interaction>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Invitation: ResolverTypeWrapper<InvitationParent>;
  InvitationAcceptError: ResolverTypeWrapper<InvitationAcceptErrorParent>;
  InvitationAcceptPayload: ResolverTypeWrapper<Omit<InvitationAcceptPayload, 'errors' | 'workspace'> & { errors: Array<ResolversTypes['InvitationAcceptError']>, workspace?: Maybe<ResolversTypes['WorkspaceName']> }>;
  InvitationConnection: ResolverTypeWrapper<InvitationConnectionParent>;
  InvitationCreateError: ResolverTypeWrapper<InvitationCreateErrorParent>;
  InvitationCreateInput: InvitationCreateInput;
  InvitationCreatePayload: ResolverTypeWrapper<Omit<InvitationCreatePayload, 'errors' | 'invitation'> & { errors: Array<ResolversTypes['InvitationCreateError']>, invitation?: Maybe<ResolversTypes['Invitation']> }>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InvitationEnded: ResolverTypeWrapper<InvitationEnded>;
  InvitationForAnother: ResolverTypeWrapper<InvitationForAnother>;
  InvitationRevokeError: ResolverTypeWrapper<InvitationRevokeErrorParent>;
  InvitationRevokePayload: ResolverTypeWrapper<Omit<InvitationRevokePayload, 'errors' | 'invitation'> & { errors: Array<ResolversTypes['InvitationRevokeError']>, invitation?: Maybe<ResolversTypes['Invitation']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LastOwner: ResolverTypeWrapper<LastOwner>;
  MailSubscription: ResolverTypeWrapper<MailSubscription>;
  MailUnsubscribeError: ResolverTypeWrapper<MailUnsubscribeErrorParent>;
  MailUnsubscribePayload: ResolverTypeWrapper<Omit<MailUnsubscribePayload, 'errors'> & { errors: Array<ResolversTypes['MailUnsubscribeError']> }>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameTaken: ResolverTypeWrapper<NameTaken>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Notification: ResolverTypeWrapper<NotificationParent>;
  NotificationChannel: NotificationChannel;
  NotificationChannelChoice: ResolverTypeWrapper<NotificationChannelChoice>;
  NotificationChannelInput: NotificationChannelInput;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionParent>;
  NotificationDelivery: ResolverTypeWrapper<NotificationDeliveryParent>;
  NotificationDeliveryState: NotificationDeliveryState;
  NotificationDigest: NotificationDigest;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationFilter: NotificationFilter;
  NotificationKind: NotificationKind;
  NotificationReadError: ResolverTypeWrapper<NotificationReadErrorParent>;
  NotificationReadPayload: ResolverTypeWrapper<Omit<NotificationReadPayload, 'errors' | 'notification'> & { errors: Array<ResolversTypes['NotificationReadError']>, notification?: Maybe<ResolversTypes['Notification']> }>;
  NotificationSettings: ResolverTypeWrapper<NotificationSettingsParent>;
  NotificationSettingsPatch: NotificationSettingsPatch;
  NotificationSettingsUpdateError: ResolverTypeWrapper<NotificationSettingsUpdateErrorParent>;
  NotificationSettingsUpdatePayload: ResolverTypeWrapper<Omit<NotificationSettingsUpdatePayload, 'errors' | 'settings'> & { errors: Array<ResolversTypes['NotificationSettingsUpdateError']>, settings?: Maybe<ResolversTypes['NotificationSettings']> }>;
  NotificationTestError: ResolverTypeWrapper<NotificationTestErrorParent>;
  NotificationTestPayload: ResolverTypeWrapper<Omit<NotificationTestPayload, 'errors' | 'notification'> & { errors: Array<ResolversTypes['NotificationTestError']>, notification?: Maybe<ResolversTypes['Notification']> }>;
  NotificationWebhook: ResolverTypeWrapper<NotificationWebhook>;
  NotificationWebhookSetError: ResolverTypeWrapper<NotificationWebhookSetErrorParent>;
  NotificationWebhookSetPayload: ResolverTypeWrapper<Omit<NotificationWebhookSetPayload, 'errors' | 'settings'> & { errors: Array<ResolversTypes['NotificationWebhookSetError']>, settings?: Maybe<ResolversTypes['NotificationSettings']> }>;
  NotificationsReadAllError: ResolverTypeWrapper<NotificationsReadAllErrorParent>;
  NotificationsReadAllPayload: ResolverTypeWrapper<Omit<NotificationsReadAllPayload, 'errors'> & { errors: Array<ResolversTypes['NotificationsReadAllError']> }>;
  OperationRegisterError: ResolverTypeWrapper<OperationRegisterErrorParent>;
  OperationRegisterInput: OperationRegisterInput;
  OperationRegisterPayload: ResolverTypeWrapper<Omit<OperationRegisterPayload, 'errors' | 'operations'> & { errors: Array<ResolversTypes['OperationRegisterError']>, operations: Array<Maybe<ResolversTypes['RegisteredOperation']>> }>;
  OperationRemoveError: ResolverTypeWrapper<OperationRemoveErrorParent>;
  OperationRemovePayload: ResolverTypeWrapper<Omit<OperationRemovePayload, 'errors'> & { errors: Array<ResolversTypes['OperationRemoveError']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisteredOperation: ResolverTypeWrapper<RegisteredOperationParent>;
  RegisteredOperationConnection: ResolverTypeWrapper<RegisteredOperationConnectionParent>;
  RegisteredOperationEdge: ResolverTypeWrapper<Omit<RegisteredOperationEdge, 'node'> & { node: ResolversTypes['RegisteredOperation'] }>;
  Role: ResolverTypeWrapper<RoleParent>;
  RoleCreateError: ResolverTypeWrapper<RoleCreateErrorParent>;
  RoleCreateInput: RoleCreateInput;
  RoleCreatePayload: ResolverTypeWrapper<Omit<RoleCreatePayload, 'errors' | 'role'> & { errors: Array<ResolversTypes['RoleCreateError']>, role?: Maybe<ResolversTypes['Role']> }>;
  RoleDeleteError: ResolverTypeWrapper<RoleDeleteErrorParent>;
  RoleDeletePayload: ResolverTypeWrapper<Omit<RoleDeletePayload, 'errors'> & { errors: Array<ResolversTypes['RoleDeleteError']> }>;
  RoleInUse: ResolverTypeWrapper<RoleInUse>;
  RolePatch: RolePatch;
  RoleUpdateError: ResolverTypeWrapper<RoleUpdateErrorParent>;
  RoleUpdatePayload: ResolverTypeWrapper<Omit<RoleUpdatePayload, 'errors' | 'role'> & { errors: Array<ResolversTypes['RoleUpdateError']>, role?: Maybe<ResolversTypes['Role']> }>;
  Source: ResolverTypeWrapper<SourceParent>;
  SourceArchiveError: ResolverTypeWrapper<SourceArchiveErrorParent>;
  SourceArchivePayload: ResolverTypeWrapper<Omit<SourceArchivePayload, 'errors' | 'source'> & { errors: Array<ResolversTypes['SourceArchiveError']>, source?: Maybe<ResolversTypes['Source']> }>;
  SourceConnection: ResolverTypeWrapper<SourceConnectionParent>;
  SourceCreateError: ResolverTypeWrapper<SourceCreateErrorParent>;
  SourceCreateInput: SourceCreateInput;
  SourceCreatePayload: ResolverTypeWrapper<Omit<SourceCreatePayload, 'errors' | 'source'> & { errors: Array<ResolversTypes['SourceCreateError']>, source?: Maybe<ResolversTypes['Source']> }>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceKeyRotateError: ResolverTypeWrapper<SourceKeyRotateErrorParent>;
  SourceKeyRotatePayload: ResolverTypeWrapper<Omit<SourceKeyRotatePayload, 'errors' | 'source'> & { errors: Array<ResolversTypes['SourceKeyRotateError']>, source?: Maybe<ResolversTypes['Source']> }>;
  SourceKind: SourceKind;
  SourcePatch: SourcePatch;
  SourceUpdateError: ResolverTypeWrapper<SourceUpdateErrorParent>;
  SourceUpdatePayload: ResolverTypeWrapper<Omit<SourceUpdatePayload, 'errors' | 'source'> & { errors: Array<ResolversTypes['SourceUpdateError']>, source?: Maybe<ResolversTypes['Source']> }>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Task: ResolverTypeWrapper<Task>;
  Team: ResolverTypeWrapper<TeamParent>;
  TeamConnection: ResolverTypeWrapper<TeamConnectionParent>;
  TeamCreateError: ResolverTypeWrapper<TeamCreateErrorParent>;
  TeamCreateInput: TeamCreateInput;
  TeamCreatePayload: ResolverTypeWrapper<Omit<TeamCreatePayload, 'errors' | 'team'> & { errors: Array<ResolversTypes['TeamCreateError']>, team?: Maybe<ResolversTypes['Team']> }>;
  TeamDeleteError: ResolverTypeWrapper<TeamDeleteErrorParent>;
  TeamDeletePayload: ResolverTypeWrapper<Omit<TeamDeletePayload, 'errors'> & { errors: Array<ResolversTypes['TeamDeleteError']> }>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  TeamPatch: TeamPatch;
  TeamUpdateError: ResolverTypeWrapper<TeamUpdateErrorParent>;
  TeamUpdatePayload: ResolverTypeWrapper<Omit<TeamUpdatePayload, 'errors' | 'team'> & { errors: Array<ResolversTypes['TeamUpdateError']>, team?: Maybe<ResolversTypes['Team']> }>;
  User: ResolverTypeWrapper<UserParent>;
  UserConnection: ResolverTypeWrapper<UserConnectionParent>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserFilter: UserFilter;
  UserIdentity: ResolverTypeWrapper<UserIdentity>;
  UserPatch: UserPatch;
  UserUpdateError: ResolverTypeWrapper<UserUpdateErrorParent>;
  UserUpdatePayload: ResolverTypeWrapper<Omit<UserUpdatePayload, 'errors' | 'user'> & { errors: Array<ResolversTypes['UserUpdateError']>, user?: Maybe<ResolversTypes['User']> }>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  Workspace: ResolverTypeWrapper<WorkspaceParent>;
  WorkspaceCreateError: ResolverTypeWrapper<WorkspaceCreateErrorParent>;
  WorkspaceCreateInput: WorkspaceCreateInput;
  WorkspaceCreatePayload: ResolverTypeWrapper<Omit<WorkspaceCreatePayload, 'errors' | 'owner' | 'workspace'> & { errors: Array<ResolversTypes['WorkspaceCreateError']>, owner?: Maybe<ResolversTypes['User']>, workspace?: Maybe<ResolversTypes['Workspace']> }>;
  WorkspaceMember: ResolverTypeWrapper<WorkspaceMember>;
  WorkspaceMemberQuery: WorkspaceMemberQuery;
  WorkspaceName: ResolverTypeWrapper<WorkspaceNameParent>;
  WorkspacePatch: WorkspacePatch;
  WorkspaceSetting: ResolverTypeWrapper<WorkspaceSetting>;
  WorkspaceUpdateError: ResolverTypeWrapper<WorkspaceUpdateErrorParent>;
  WorkspaceUpdatePayload: ResolverTypeWrapper<Omit<WorkspaceUpdatePayload, 'errors' | 'workspace'> & { errors: Array<ResolversTypes['WorkspaceUpdateError']>, workspace?: Maybe<ResolversTypes['Workspace']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadyMember: AlreadyMember;
  ApiKey: ApiKeyParent;
  ID: Scalars['ID']['output'];
  ApiKeyConnection: ApiKeyConnectionParent;
  Int: Scalars['Int']['output'];
  ApiKeyCreateError: ApiKeyCreateErrorParent;
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: Omit<ApiKeyCreatePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, errors: Array<ResolversParentTypes['ApiKeyCreateError']> };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyFilter: ApiKeyFilter;
  Boolean: Scalars['Boolean']['output'];
  ApiKeyRevokeError: ApiKeyRevokeErrorParent;
  ApiKeyRevokePayload: Omit<ApiKeyRevokePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, errors: Array<ResolversParentTypes['ApiKeyRevokeError']> };
  ApiKeyRotateError: ApiKeyRotateErrorParent;
  ApiKeyRotatePayload: Omit<ApiKeyRotatePayload, 'apiKey' | 'errors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, errors: Array<ResolversParentTypes['ApiKeyRotateError']> };
  AuditEntry: AuditEntryParent;
  AuditEntryConnection: AuditEntryConnectionParent;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditExportBeginPayload: AuditExportBeginPayload;
  AuditFilter: AuditFilter;
  AuditIntegrity: AuditIntegrityParent;
  AuditRange: AuditRange;
  Company: Company;
  Contact: Contact;
  Credential: CredentialParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  GrantNotHeld: GrantNotHeld;
  Interaction: Interaction;
  InvalidInput: InvalidInput;
  Invitation: InvitationParent;
  InvitationAcceptError: InvitationAcceptErrorParent;
  InvitationAcceptPayload: Omit<InvitationAcceptPayload, 'errors' | 'workspace'> & { errors: Array<ResolversParentTypes['InvitationAcceptError']>, workspace?: Maybe<ResolversParentTypes['WorkspaceName']> };
  InvitationConnection: InvitationConnectionParent;
  InvitationCreateError: InvitationCreateErrorParent;
  InvitationCreateInput: InvitationCreateInput;
  InvitationCreatePayload: Omit<InvitationCreatePayload, 'errors' | 'invitation'> & { errors: Array<ResolversParentTypes['InvitationCreateError']>, invitation?: Maybe<ResolversParentTypes['Invitation']> };
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InvitationEnded: InvitationEnded;
  InvitationForAnother: InvitationForAnother;
  InvitationRevokeError: InvitationRevokeErrorParent;
  InvitationRevokePayload: Omit<InvitationRevokePayload, 'errors' | 'invitation'> & { errors: Array<ResolversParentTypes['InvitationRevokeError']>, invitation?: Maybe<ResolversParentTypes['Invitation']> };
  JSON: Scalars['JSON']['output'];
  LastOwner: LastOwner;
  MailSubscription: MailSubscription;
  MailUnsubscribeError: MailUnsubscribeErrorParent;
  MailUnsubscribePayload: Omit<MailUnsubscribePayload, 'errors'> & { errors: Array<ResolversParentTypes['MailUnsubscribeError']> };
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NameTaken: NameTaken;
  NotFound: NotFound;
  Notification: NotificationParent;
  NotificationChannelChoice: NotificationChannelChoice;
  NotificationChannelInput: NotificationChannelInput;
  NotificationConnection: NotificationConnectionParent;
  NotificationDelivery: NotificationDeliveryParent;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationFilter: NotificationFilter;
  NotificationReadError: NotificationReadErrorParent;
  NotificationReadPayload: Omit<NotificationReadPayload, 'errors' | 'notification'> & { errors: Array<ResolversParentTypes['NotificationReadError']>, notification?: Maybe<ResolversParentTypes['Notification']> };
  NotificationSettings: NotificationSettingsParent;
  NotificationSettingsPatch: NotificationSettingsPatch;
  NotificationSettingsUpdateError: NotificationSettingsUpdateErrorParent;
  NotificationSettingsUpdatePayload: Omit<NotificationSettingsUpdatePayload, 'errors' | 'settings'> & { errors: Array<ResolversParentTypes['NotificationSettingsUpdateError']>, settings?: Maybe<ResolversParentTypes['NotificationSettings']> };
  NotificationTestError: NotificationTestErrorParent;
  NotificationTestPayload: Omit<NotificationTestPayload, 'errors' | 'notification'> & { errors: Array<ResolversParentTypes['NotificationTestError']>, notification?: Maybe<ResolversParentTypes['Notification']> };
  NotificationWebhook: NotificationWebhook;
  NotificationWebhookSetError: NotificationWebhookSetErrorParent;
  NotificationWebhookSetPayload: Omit<NotificationWebhookSetPayload, 'errors' | 'settings'> & { errors: Array<ResolversParentTypes['NotificationWebhookSetError']>, settings?: Maybe<ResolversParentTypes['NotificationSettings']> };
  NotificationsReadAllError: NotificationsReadAllErrorParent;
  NotificationsReadAllPayload: Omit<NotificationsReadAllPayload, 'errors'> & { errors: Array<ResolversParentTypes['NotificationsReadAllError']> };
  OperationRegisterError: OperationRegisterErrorParent;
  OperationRegisterInput: OperationRegisterInput;
  OperationRegisterPayload: Omit<OperationRegisterPayload, 'errors' | 'operations'> & { errors: Array<ResolversParentTypes['OperationRegisterError']>, operations: Array<Maybe<ResolversParentTypes['RegisteredOperation']>> };
  OperationRemoveError: OperationRemoveErrorParent;
  OperationRemovePayload: Omit<OperationRemovePayload, 'errors'> & { errors: Array<ResolversParentTypes['OperationRemoveError']> };
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RegisteredOperation: RegisteredOperationParent;
  RegisteredOperationConnection: RegisteredOperationConnectionParent;
  RegisteredOperationEdge: Omit<RegisteredOperationEdge, 'node'> & { node: ResolversParentTypes['RegisteredOperation'] };
  Role: RoleParent;
  RoleCreateError: RoleCreateErrorParent;
  RoleCreateInput: RoleCreateInput;
  RoleCreatePayload: Omit<RoleCreatePayload, 'errors' | 'role'> & { errors: Array<ResolversParentTypes['RoleCreateError']>, role?: Maybe<ResolversParentTypes['Role']> };
  RoleDeleteError: RoleDeleteErrorParent;
  RoleDeletePayload: Omit<RoleDeletePayload, 'errors'> & { errors: Array<ResolversParentTypes['RoleDeleteError']> };
  RoleInUse: RoleInUse;
  RolePatch: RolePatch;
  RoleUpdateError: RoleUpdateErrorParent;
  RoleUpdatePayload: Omit<RoleUpdatePayload, 'errors' | 'role'> & { errors: Array<ResolversParentTypes['RoleUpdateError']>, role?: Maybe<ResolversParentTypes['Role']> };
  Source: SourceParent;
  SourceArchiveError: SourceArchiveErrorParent;
  SourceArchivePayload: Omit<SourceArchivePayload, 'errors' | 'source'> & { errors: Array<ResolversParentTypes['SourceArchiveError']>, source?: Maybe<ResolversParentTypes['Source']> };
  SourceConnection: SourceConnectionParent;
  SourceCreateError: SourceCreateErrorParent;
  SourceCreateInput: SourceCreateInput;
  SourceCreatePayload: Omit<SourceCreatePayload, 'errors' | 'source'> & { errors: Array<ResolversParentTypes['SourceCreateError']>, source?: Maybe<ResolversParentTypes['Source']> };
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  SourceKeyRotateError: SourceKeyRotateErrorParent;
  SourceKeyRotatePayload: Omit<SourceKeyRotatePayload, 'errors' | 'source'> & { errors: Array<ResolversParentTypes['SourceKeyRotateError']>, source?: Maybe<ResolversParentTypes['Source']> };
  SourcePatch: SourcePatch;
  SourceUpdateError: SourceUpdateErrorParent;
  SourceUpdatePayload: Omit<SourceUpdatePayload, 'errors' | 'source'> & { errors: Array<ResolversParentTypes['SourceUpdateError']>, source?: Maybe<ResolversParentTypes['Source']> };
  StaleVersion: StaleVersion;
  Task: Task;
  Team: TeamParent;
  TeamConnection: TeamConnectionParent;
  TeamCreateError: TeamCreateErrorParent;
  TeamCreateInput: TeamCreateInput;
  TeamCreatePayload: Omit<TeamCreatePayload, 'errors' | 'team'> & { errors: Array<ResolversParentTypes['TeamCreateError']>, team?: Maybe<ResolversParentTypes['Team']> };
  TeamDeleteError: TeamDeleteErrorParent;
  TeamDeletePayload: Omit<TeamDeletePayload, 'errors'> & { errors: Array<ResolversParentTypes['TeamDeleteError']> };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  TeamPatch: TeamPatch;
  TeamUpdateError: TeamUpdateErrorParent;
  TeamUpdatePayload: Omit<TeamUpdatePayload, 'errors' | 'team'> & { errors: Array<ResolversParentTypes['TeamUpdateError']>, team?: Maybe<ResolversParentTypes['Team']> };
  User: UserParent;
  UserConnection: UserConnectionParent;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserFilter: UserFilter;
  UserIdentity: UserIdentity;
  UserPatch: UserPatch;
  UserUpdateError: UserUpdateErrorParent;
  UserUpdatePayload: Omit<UserUpdatePayload, 'errors' | 'user'> & { errors: Array<ResolversParentTypes['UserUpdateError']>, user?: Maybe<ResolversParentTypes['User']> };
  Viewer: ViewerParent;
  Workspace: WorkspaceParent;
  WorkspaceCreateError: WorkspaceCreateErrorParent;
  WorkspaceCreateInput: WorkspaceCreateInput;
  WorkspaceCreatePayload: Omit<WorkspaceCreatePayload, 'errors' | 'owner' | 'workspace'> & { errors: Array<ResolversParentTypes['WorkspaceCreateError']>, owner?: Maybe<ResolversParentTypes['User']>, workspace?: Maybe<ResolversParentTypes['Workspace']> };
  WorkspaceMember: WorkspaceMember;
  WorkspaceMemberQuery: WorkspaceMemberQuery;
  WorkspaceName: WorkspaceNameParent;
  WorkspacePatch: WorkspacePatch;
  WorkspaceSetting: WorkspaceSetting;
  WorkspaceUpdateError: WorkspaceUpdateErrorParent;
  WorkspaceUpdatePayload: Omit<WorkspaceUpdatePayload, 'errors' | 'workspace'> & { errors: Array<ResolversParentTypes['WorkspaceUpdateError']>, workspace?: Maybe<ResolversParentTypes['Workspace']> };
  String: Scalars['String']['output'];
};

export type DataDirectiveArgs = {
  class: DataClass;
  mask?: Maybe<DataMask>;
};

export type DataDirectiveResolver<Result, Parent, ContextType = Context, Args = DataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NeedsDirectiveArgs = {
  right: Scalars['String']['input'];
};

export type NeedsDirectiveResolver<Result, Parent, ContextType = Context, Args = NeedsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlreadyMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyMember'] = ResolversParentTypes['AlreadyMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreateError'] = ResolversParentTypes['ApiKeyCreateError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput', ParentType, ContextType>;
};

export type ApiKeyCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreatePayload'] = ResolversParentTypes['ApiKeyCreatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ApiKeyCreateError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyRevokeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRevokeError'] = ResolversParentTypes['ApiKeyRevokeError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type ApiKeyRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRevokePayload'] = ResolversParentTypes['ApiKeyRevokePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ApiKeyRevokeError']>, ParentType, ContextType>;
};

export type ApiKeyRotateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRotateError'] = ResolversParentTypes['ApiKeyRotateError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ApiKeyRotatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRotatePayload'] = ResolversParentTypes['ApiKeyRotatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ApiKeyRotateError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry'], FederationReferenceType extends FederationReferenceTypes['AuditEntry'] = FederationReferenceTypes['AuditEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AuditEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditExportBeginPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditExportBeginPayload'] = ResolversParentTypes['AuditExportBeginPayload']> = {
  untilSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditIntegrityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditIntegrity'] = ResolversParentTypes['AuditIntegrity']> = {
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBrokenSeq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential']> = {
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type GrantNotHeldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantNotHeld'] = ResolversParentTypes['GrantNotHeld']> = {
  grants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation'], FederationReferenceType extends FederationReferenceTypes['Invitation'] = FederationReferenceTypes['Invitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type InvitationAcceptErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationAcceptError'] = ResolversParentTypes['InvitationAcceptError']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'InvitationEnded' | 'InvitationForAnother' | 'NotFound', ParentType, ContextType>;
};

export type InvitationAcceptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationAcceptPayload'] = ResolversParentTypes['InvitationAcceptPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InvitationAcceptError']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['WorkspaceName']>, ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationCreateError'] = ResolversParentTypes['InvitationCreateError']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'GrantNotHeld' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type InvitationCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationCreatePayload'] = ResolversParentTypes['InvitationCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InvitationCreateError']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InvitationEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEnded'] = ResolversParentTypes['InvitationEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationForAnotherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationForAnother'] = ResolversParentTypes['InvitationForAnother']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationRevokeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationRevokeError'] = ResolversParentTypes['InvitationRevokeError']> = {
  __resolveType: TypeResolveFn<'InvitationEnded' | 'NotFound', ParentType, ContextType>;
};

export type InvitationRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationRevokePayload'] = ResolversParentTypes['InvitationRevokePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InvitationRevokeError']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LastOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastOwner'] = ResolversParentTypes['LastOwner']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailSubscription'] = ResolversParentTypes['MailSubscription']> = {
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workspaceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MailUnsubscribeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailUnsubscribeError'] = ResolversParentTypes['MailUnsubscribeError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type MailUnsubscribePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailUnsubscribePayload'] = ResolversParentTypes['MailUnsubscribePayload']> = {
  errors?: Resolver<Array<ResolversTypes['MailUnsubscribeError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  apiKeyCreate?: Resolver<ResolversTypes['ApiKeyCreatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyCreateArgs, 'input'>>;
  apiKeyRevoke?: Resolver<ResolversTypes['ApiKeyRevokePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRevokeArgs, 'id'>>;
  apiKeyRotate?: Resolver<ResolversTypes['ApiKeyRotatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRotateArgs, 'id' | 'overlap'>>;
  auditExportBegin?: Resolver<ResolversTypes['AuditExportBeginPayload'], ParentType, ContextType, RequireFields<MutationAuditExportBeginArgs, 'range'>>;
  invitationAccept?: Resolver<ResolversTypes['InvitationAcceptPayload'], ParentType, ContextType, RequireFields<MutationInvitationAcceptArgs, 'secret'>>;
  invitationCreate?: Resolver<ResolversTypes['InvitationCreatePayload'], ParentType, ContextType, RequireFields<MutationInvitationCreateArgs, 'input'>>;
  invitationRevoke?: Resolver<ResolversTypes['InvitationRevokePayload'], ParentType, ContextType, RequireFields<MutationInvitationRevokeArgs, 'id'>>;
  mailUnsubscribe?: Resolver<ResolversTypes['MailUnsubscribePayload'], ParentType, ContextType, RequireFields<MutationMailUnsubscribeArgs, 'token'>>;
  notificationRead?: Resolver<ResolversTypes['NotificationReadPayload'], ParentType, ContextType, RequireFields<MutationNotificationReadArgs, 'id'>>;
  notificationSettingsUpdate?: Resolver<ResolversTypes['NotificationSettingsUpdatePayload'], ParentType, ContextType, RequireFields<MutationNotificationSettingsUpdateArgs, 'patch'>>;
  notificationTest?: Resolver<ResolversTypes['NotificationTestPayload'], ParentType, ContextType, Partial<MutationNotificationTestArgs>>;
  notificationWebhookSet?: Resolver<ResolversTypes['NotificationWebhookSetPayload'], ParentType, ContextType, RequireFields<MutationNotificationWebhookSetArgs, 'active' | 'url'>>;
  notificationsReadAll?: Resolver<ResolversTypes['NotificationsReadAllPayload'], ParentType, ContextType, Partial<MutationNotificationsReadAllArgs>>;
  operationRegister?: Resolver<ResolversTypes['OperationRegisterPayload'], ParentType, ContextType, RequireFields<MutationOperationRegisterArgs, 'input'>>;
  operationRemove?: Resolver<ResolversTypes['OperationRemovePayload'], ParentType, ContextType, RequireFields<MutationOperationRemoveArgs, 'sha256'>>;
  roleCreate?: Resolver<ResolversTypes['RoleCreatePayload'], ParentType, ContextType, RequireFields<MutationRoleCreateArgs, 'input'>>;
  roleDelete?: Resolver<ResolversTypes['RoleDeletePayload'], ParentType, ContextType, RequireFields<MutationRoleDeleteArgs, 'id'>>;
  roleUpdate?: Resolver<ResolversTypes['RoleUpdatePayload'], ParentType, ContextType, RequireFields<MutationRoleUpdateArgs, 'id' | 'patch'>>;
  sourceArchive?: Resolver<ResolversTypes['SourceArchivePayload'], ParentType, ContextType, RequireFields<MutationSourceArchiveArgs, 'id'>>;
  sourceCreate?: Resolver<ResolversTypes['SourceCreatePayload'], ParentType, ContextType, RequireFields<MutationSourceCreateArgs, 'input'>>;
  sourceKeyRotate?: Resolver<ResolversTypes['SourceKeyRotatePayload'], ParentType, ContextType, RequireFields<MutationSourceKeyRotateArgs, 'id' | 'overlap'>>;
  sourceUpdate?: Resolver<ResolversTypes['SourceUpdatePayload'], ParentType, ContextType, RequireFields<MutationSourceUpdateArgs, 'id' | 'patch'>>;
  teamCreate?: Resolver<ResolversTypes['TeamCreatePayload'], ParentType, ContextType, RequireFields<MutationTeamCreateArgs, 'input'>>;
  teamDelete?: Resolver<ResolversTypes['TeamDeletePayload'], ParentType, ContextType, RequireFields<MutationTeamDeleteArgs, 'id'>>;
  teamUpdate?: Resolver<ResolversTypes['TeamUpdatePayload'], ParentType, ContextType, RequireFields<MutationTeamUpdateArgs, 'id' | 'patch'>>;
  userUpdate?: Resolver<ResolversTypes['UserUpdatePayload'], ParentType, ContextType, RequireFields<MutationUserUpdateArgs, 'id' | 'patch'>>;
  workspaceCreate?: Resolver<ResolversTypes['WorkspaceCreatePayload'], ParentType, ContextType, RequireFields<MutationWorkspaceCreateArgs, 'input'>>;
  workspaceUpdate?: Resolver<ResolversTypes['WorkspaceUpdatePayload'], ParentType, ContextType, RequireFields<MutationWorkspaceUpdateArgs, 'patch'>>;
};

export type NameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameTaken'] = ResolversParentTypes['NameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['NotificationDelivery']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationChannelChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationChannelChoice'] = ResolversParentTypes['NotificationChannelChoice']> = {
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDelivery'] = ResolversParentTypes['NotificationDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NotificationDeliveryState'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationReadErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationReadError'] = ResolversParentTypes['NotificationReadError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type NotificationReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationReadPayload'] = ResolversParentTypes['NotificationReadPayload']> = {
  errors?: Resolver<Array<ResolversTypes['NotificationReadError']>, ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
};

export type NotificationSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationSettings'] = ResolversParentTypes['NotificationSettings']> = {
  channels?: Resolver<Array<ResolversTypes['NotificationChannelChoice']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['NotificationDigest'], ParentType, ContextType>;
  digestAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quietFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quietUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['NotificationWebhook']>, ParentType, ContextType>;
};

export type NotificationSettingsUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationSettingsUpdateError'] = ResolversParentTypes['NotificationSettingsUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'StaleVersion', ParentType, ContextType>;
};

export type NotificationSettingsUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationSettingsUpdatePayload'] = ResolversParentTypes['NotificationSettingsUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['NotificationSettingsUpdateError']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['NotificationSettings']>, ParentType, ContextType>;
};

export type NotificationTestErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationTestError'] = ResolversParentTypes['NotificationTestError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type NotificationTestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationTestPayload'] = ResolversParentTypes['NotificationTestPayload']> = {
  errors?: Resolver<Array<ResolversTypes['NotificationTestError']>, ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
};

export type NotificationWebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationWebhook'] = ResolversParentTypes['NotificationWebhook']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationWebhookSetErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationWebhookSetError'] = ResolversParentTypes['NotificationWebhookSetError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type NotificationWebhookSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationWebhookSetPayload'] = ResolversParentTypes['NotificationWebhookSetPayload']> = {
  errors?: Resolver<Array<ResolversTypes['NotificationWebhookSetError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['NotificationSettings']>, ParentType, ContextType>;
};

export type NotificationsReadAllErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsReadAllError'] = ResolversParentTypes['NotificationsReadAllError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type NotificationsReadAllPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsReadAllPayload'] = ResolversParentTypes['NotificationsReadAllPayload']> = {
  errors?: Resolver<Array<ResolversTypes['NotificationsReadAllError']>, ParentType, ContextType>;
  readCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationRegisterErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationRegisterError'] = ResolversParentTypes['OperationRegisterError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type OperationRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationRegisterPayload'] = ResolversParentTypes['OperationRegisterPayload']> = {
  errors?: Resolver<Array<ResolversTypes['OperationRegisterError']>, ParentType, ContextType>;
  operations?: Resolver<Array<Maybe<ResolversTypes['RegisteredOperation']>>, ParentType, ContextType>;
};

export type OperationRemoveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationRemoveError'] = ResolversParentTypes['OperationRemoveError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type OperationRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationRemovePayload'] = ResolversParentTypes['OperationRemovePayload']> = {
  errors?: Resolver<Array<ResolversTypes['OperationRemoveError']>, ParentType, ContextType>;
  removedSha256?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditIntegrity?: Resolver<ResolversTypes['AuditIntegrity'], ParentType, ContextType, Partial<QueryAuditIntegrityArgs>>;
  auditPage?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType, RequireFields<QueryAuditPageArgs, 'afterSeq' | 'range' | 'untilSeq'>>;
  credential?: Resolver<Maybe<ResolversTypes['Credential']>, ParentType, ContextType, RequireFields<QueryCredentialArgs, 'kind' | 'secretHash'>>;
  installedWorkspaces?: Resolver<Array<ResolversTypes['WorkspaceName']>, ParentType, ContextType, Partial<QueryInstalledWorkspacesArgs>>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, RequireFields<QueryInvitationsArgs, 'first'>>;
  mailSubscription?: Resolver<Maybe<ResolversTypes['MailSubscription']>, ParentType, ContextType, RequireFields<QueryMailSubscriptionArgs, 'token'>>;
  operations?: Resolver<ResolversTypes['RegisteredOperationConnection'], ParentType, ContextType, RequireFields<QueryOperationsArgs, 'first'>>;
  registeredOperation?: Resolver<Maybe<ResolversTypes['RegisteredOperation']>, ParentType, ContextType, RequireFields<QueryRegisteredOperationArgs, 'sha256'>>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first' | 'includeArchived'>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, RequireFields<QueryTeamsArgs, 'first'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  workspaceMembers?: Resolver<Array<ResolversTypes['WorkspaceMember']>, ParentType, ContextType, RequireFields<QueryWorkspaceMembersArgs, 'of'>>;
  workspaceSetting?: Resolver<ResolversTypes['WorkspaceSetting'], ParentType, ContextType>;
};

export type RegisteredOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredOperation'] = ResolversParentTypes['RegisteredOperation'], FederationReferenceType extends FederationReferenceTypes['RegisteredOperation'] = FederationReferenceTypes['RegisteredOperation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RegisteredOperation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisteredOperationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredOperationConnection'] = ResolversParentTypes['RegisteredOperationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegisteredOperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegisteredOperation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisteredOperationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredOperationEdge'] = ResolversParentTypes['RegisteredOperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegisteredOperation'], ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoleCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCreateError'] = ResolversParentTypes['RoleCreateError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput' | 'NameTaken', ParentType, ContextType>;
};

export type RoleCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCreatePayload'] = ResolversParentTypes['RoleCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['RoleCreateError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type RoleDeleteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleDeleteError'] = ResolversParentTypes['RoleDeleteError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput' | 'NotFound' | 'RoleInUse', ParentType, ContextType>;
};

export type RoleDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleDeletePayload'] = ResolversParentTypes['RoleDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['RoleDeleteError']>, ParentType, ContextType>;
};

export type RoleInUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleInUse'] = ResolversParentTypes['RoleInUse']> = {
  invitationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleUpdateError'] = ResolversParentTypes['RoleUpdateError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput' | 'NameTaken' | 'NotFound', ParentType, ContextType>;
};

export type RoleUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleUpdatePayload'] = ResolversParentTypes['RoleUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['RoleUpdateError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'], FederationReferenceType extends FederationReferenceTypes['Source'] = FederationReferenceTypes['Source']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Source']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writeKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceArchiveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceArchiveError'] = ResolversParentTypes['SourceArchiveError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type SourceArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceArchivePayload'] = ResolversParentTypes['SourceArchivePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SourceArchiveError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceCreateError'] = ResolversParentTypes['SourceCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type SourceCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceCreatePayload'] = ResolversParentTypes['SourceCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SourceCreateError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourceKeyRotateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceKeyRotateError'] = ResolversParentTypes['SourceKeyRotateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SourceKeyRotatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceKeyRotatePayload'] = ResolversParentTypes['SourceKeyRotatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SourceKeyRotateError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SourceUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceUpdateError'] = ResolversParentTypes['SourceUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SourceUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceUpdatePayload'] = ResolversParentTypes['SourceUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SourceUpdateError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamCreateError'] = ResolversParentTypes['TeamCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NameTaken' | 'NotFound', ParentType, ContextType>;
};

export type TeamCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamCreatePayload'] = ResolversParentTypes['TeamCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TeamCreateError']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type TeamDeleteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamDeleteError'] = ResolversParentTypes['TeamDeleteError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type TeamDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamDeletePayload'] = ResolversParentTypes['TeamDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['TeamDeleteError']>, ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type TeamUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamUpdateError'] = ResolversParentTypes['TeamUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NameTaken' | 'NotFound', ParentType, ContextType>;
};

export type TeamUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamUpdatePayload'] = ResolversParentTypes['TeamUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TeamUpdateError']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['UserIdentity']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'GrantNotHeld' | 'InvalidInput' | 'InvitationEnded' | 'InvitationForAnother' | 'LastOwner' | 'NameTaken' | 'NotFound' | 'RoleInUse' | 'StaleVersion', ParentType, ContextType>;
};

export type UserIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserIdentity'] = ResolversParentTypes['UserIdentity']> = {
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdateError'] = ResolversParentTypes['UserUpdateError']> = {
  __resolveType: TypeResolveFn<'GrantNotHeld' | 'InvalidInput' | 'LastOwner' | 'NotFound', ParentType, ContextType>;
};

export type UserUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserUpdatePayload'] = ResolversParentTypes['UserUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['UserUpdateError']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  can?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<ViewerCanArgs, 'right'>>;
  notificationSettings?: Resolver<Maybe<ResolversTypes['NotificationSettings']>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<ViewerNotificationsArgs, 'first'>>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unreadNotificationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['WorkspaceName']>, ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requireRegisteredOperations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspaceCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceCreateError'] = ResolversParentTypes['WorkspaceCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type WorkspaceCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceCreatePayload'] = ResolversParentTypes['WorkspaceCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['WorkspaceCreateError']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type WorkspaceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceMember'] = ResolversParentTypes['WorkspaceMember']> = {
  grants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  teammates?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkspaceNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceName'] = ResolversParentTypes['WorkspaceName']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspaceSettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceSetting'] = ResolversParentTypes['WorkspaceSetting']> = {
  requireRegisteredOperations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WorkspaceUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceUpdateError'] = ResolversParentTypes['WorkspaceUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type WorkspaceUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceUpdatePayload'] = ResolversParentTypes['WorkspaceUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['WorkspaceUpdateError']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AlreadyMember?: AlreadyMemberResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyCreateError?: ApiKeyCreateErrorResolvers<ContextType>;
  ApiKeyCreatePayload?: ApiKeyCreatePayloadResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyRevokeError?: ApiKeyRevokeErrorResolvers<ContextType>;
  ApiKeyRevokePayload?: ApiKeyRevokePayloadResolvers<ContextType>;
  ApiKeyRotateError?: ApiKeyRotateErrorResolvers<ContextType>;
  ApiKeyRotatePayload?: ApiKeyRotatePayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditExportBeginPayload?: AuditExportBeginPayloadResolvers<ContextType>;
  AuditIntegrity?: AuditIntegrityResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  GrantNotHeld?: GrantNotHeldResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationAcceptError?: InvitationAcceptErrorResolvers<ContextType>;
  InvitationAcceptPayload?: InvitationAcceptPayloadResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationCreateError?: InvitationCreateErrorResolvers<ContextType>;
  InvitationCreatePayload?: InvitationCreatePayloadResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InvitationEnded?: InvitationEndedResolvers<ContextType>;
  InvitationForAnother?: InvitationForAnotherResolvers<ContextType>;
  InvitationRevokeError?: InvitationRevokeErrorResolvers<ContextType>;
  InvitationRevokePayload?: InvitationRevokePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LastOwner?: LastOwnerResolvers<ContextType>;
  MailSubscription?: MailSubscriptionResolvers<ContextType>;
  MailUnsubscribeError?: MailUnsubscribeErrorResolvers<ContextType>;
  MailUnsubscribePayload?: MailUnsubscribePayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NameTaken?: NameTakenResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationChannelChoice?: NotificationChannelChoiceResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationDelivery?: NotificationDeliveryResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationReadError?: NotificationReadErrorResolvers<ContextType>;
  NotificationReadPayload?: NotificationReadPayloadResolvers<ContextType>;
  NotificationSettings?: NotificationSettingsResolvers<ContextType>;
  NotificationSettingsUpdateError?: NotificationSettingsUpdateErrorResolvers<ContextType>;
  NotificationSettingsUpdatePayload?: NotificationSettingsUpdatePayloadResolvers<ContextType>;
  NotificationTestError?: NotificationTestErrorResolvers<ContextType>;
  NotificationTestPayload?: NotificationTestPayloadResolvers<ContextType>;
  NotificationWebhook?: NotificationWebhookResolvers<ContextType>;
  NotificationWebhookSetError?: NotificationWebhookSetErrorResolvers<ContextType>;
  NotificationWebhookSetPayload?: NotificationWebhookSetPayloadResolvers<ContextType>;
  NotificationsReadAllError?: NotificationsReadAllErrorResolvers<ContextType>;
  NotificationsReadAllPayload?: NotificationsReadAllPayloadResolvers<ContextType>;
  OperationRegisterError?: OperationRegisterErrorResolvers<ContextType>;
  OperationRegisterPayload?: OperationRegisterPayloadResolvers<ContextType>;
  OperationRemoveError?: OperationRemoveErrorResolvers<ContextType>;
  OperationRemovePayload?: OperationRemovePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisteredOperation?: RegisteredOperationResolvers<ContextType>;
  RegisteredOperationConnection?: RegisteredOperationConnectionResolvers<ContextType>;
  RegisteredOperationEdge?: RegisteredOperationEdgeResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleCreateError?: RoleCreateErrorResolvers<ContextType>;
  RoleCreatePayload?: RoleCreatePayloadResolvers<ContextType>;
  RoleDeleteError?: RoleDeleteErrorResolvers<ContextType>;
  RoleDeletePayload?: RoleDeletePayloadResolvers<ContextType>;
  RoleInUse?: RoleInUseResolvers<ContextType>;
  RoleUpdateError?: RoleUpdateErrorResolvers<ContextType>;
  RoleUpdatePayload?: RoleUpdatePayloadResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceArchiveError?: SourceArchiveErrorResolvers<ContextType>;
  SourceArchivePayload?: SourceArchivePayloadResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceCreateError?: SourceCreateErrorResolvers<ContextType>;
  SourceCreatePayload?: SourceCreatePayloadResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourceKeyRotateError?: SourceKeyRotateErrorResolvers<ContextType>;
  SourceKeyRotatePayload?: SourceKeyRotatePayloadResolvers<ContextType>;
  SourceUpdateError?: SourceUpdateErrorResolvers<ContextType>;
  SourceUpdatePayload?: SourceUpdatePayloadResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamCreateError?: TeamCreateErrorResolvers<ContextType>;
  TeamCreatePayload?: TeamCreatePayloadResolvers<ContextType>;
  TeamDeleteError?: TeamDeleteErrorResolvers<ContextType>;
  TeamDeletePayload?: TeamDeletePayloadResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  TeamUpdateError?: TeamUpdateErrorResolvers<ContextType>;
  TeamUpdatePayload?: TeamUpdatePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserIdentity?: UserIdentityResolvers<ContextType>;
  UserUpdateError?: UserUpdateErrorResolvers<ContextType>;
  UserUpdatePayload?: UserUpdatePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceCreateError?: WorkspaceCreateErrorResolvers<ContextType>;
  WorkspaceCreatePayload?: WorkspaceCreatePayloadResolvers<ContextType>;
  WorkspaceMember?: WorkspaceMemberResolvers<ContextType>;
  WorkspaceName?: WorkspaceNameResolvers<ContextType>;
  WorkspaceSetting?: WorkspaceSettingResolvers<ContextType>;
  WorkspaceUpdateError?: WorkspaceUpdateErrorResolvers<ContextType>;
  WorkspaceUpdatePayload?: WorkspaceUpdatePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
