import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  type ApiKey,
  apiKeyTable,
  type Source,
  sourceTable,
  type User,
  userTable,
  type Workspace,
  workspaceTable,
} from '../storage/tables.ts';

export function workspacesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Workspace[]> {
  return db.read(
    workspaceId,
    `/* workspace.workspacesById */ select ${columnsOf(workspaceTable)} from workspaces where id = any($1::text[])`,
    [ids],
  );
}

export function usersById(db: Database, workspaceId: string, ids: readonly string[]): Promise<User[]> {
  return db.read(
    workspaceId,
    `/* workspace.usersById */ select ${columnsOf(userTable)} from users where id = any($1::text[])`,
    [ids],
  );
}

export function sourcesById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Source[]> {
  return db.read(
    workspaceId,
    `/* workspace.sourcesById */ select ${columnsOf(sourceTable)} from sources where id = any($1::text[])`,
    [ids],
  );
}

export function apiKeysById(db: Database, workspaceId: string, ids: readonly string[]): Promise<ApiKey[]> {
  return db.read(
    workspaceId,
    `/* workspace.apiKeysById */ select ${columnsOf(apiKeyTable)} from api_keys where id = any($1::text[])`,
    [ids],
  );
}
