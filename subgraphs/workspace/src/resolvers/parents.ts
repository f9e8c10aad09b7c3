import type { Caller } from '@rapport/shared/access/caller.ts';
import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { Credential } from '../queries/findCredential.ts';
import type { ApiKey, Source, User, Workspace } from '../storage/tables.ts';

export type ViewerParent = Caller;
export type WorkspaceParent = Workspace;
export type UserParent = User;
export type UserConnectionParent = Connection<User>;
export type SourceParent = Source;
export type SourceConnectionParent = Connection<Source>;
export type ApiKeyParent = ApiKey;
export type ApiKeyConnectionParent = Connection<ApiKey>;
export type CredentialParent = Credential;
export type WorkspaceCreateErrorParent = CommonRefusal;
export type SourceCreateErrorParent = CommonRefusal;
export type ApiKeyCreateErrorParent = CommonRefusal;
export type ApiKeyRevokeErrorParent = CommonRefusal;
