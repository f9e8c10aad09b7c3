import { table } from '@rapport/shared/db/table.ts';

/** A tenant; its own id stands in `workspace_id`, so that it is isolated like everything else. */
export interface Workspace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
}

export type SourceKind = 'WEBSITE' | 'SERVER' | 'MOBILE' | 'IMPORT';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly writeKey: string;
  readonly createdAt: Date;
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
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export const workspaceTable = table<OfWorkspace<Workspace>>('workspaces', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  slug: { type: 'text' },
  name: { type: 'text' },
  createdAt: { type: 'timestamptz' },
});

export const userTable = table<OfWorkspace<User>>('users', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  name: { type: 'text' },
  email: { type: 'text' },
  roles: { type: 'text[]' },
});

export const sourceTable = table<OfWorkspace<Source> & { readonly secretHash: string }>('sources', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  name: { type: 'text' },
  kind: { type: 'text' },
  writeKey: { type: 'text' },
  secretHash: { type: 'text' },
  createdAt: { type: 'timestamptz' },
});

export const apiKeyTable = table<OfWorkspace<ApiKey> & { readonly secretHash: string }>('api_keys', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  name: { type: 'text' },
  prefix: { type: 'text' },
  secretHash: { type: 'text' },
  scopes: { type: 'text[]' },
  createdAt: { type: 'timestamptz' },
  expiresAt: { type: 'timestamptz', nullable: true },
  revokedAt: { type: 'timestamptz', nullable: true },
});

export const tables = [workspaceTable, userTable, sourceTable, apiKeyTable];
