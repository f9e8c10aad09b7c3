import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  type ApiKey,
  apiKeyTable,
  type CustomRole,
  type Invitation,
  invitationTable,
  type Operation,
  operationTable,
  roleTable,
  type Source,
  sourceTable,
  type Team,
  teamTable,
  type User,
  userTable,
  type Workspace,
  workspaceTable,
} from '../storage/tables.ts';

type Read<Row> = (db: Database, workspaceId: string, ids: readonly string[]) => Promise<Row[]>;

export const workspacesById: Read<Workspace> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.workspacesById */ select ${columnsOf(workspaceTable)} from workspaces where id = any($1::text[])`,
    [ids],
  );

export const usersById: Read<User> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.usersById */ select ${columnsOf(userTable)} from users where id = any($1::text[])`,
    [ids],
  );

export const teamsById: Read<Team> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.teamsById */ select ${columnsOf(teamTable)} from teams where id = any($1::text[])`,
    [ids],
  );

export const customRolesById: Read<CustomRole> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.customRolesById */ select ${columnsOf(roleTable)} from roles where id = any($1::text[])`,
    [ids],
  );

export const invitationsById: Read<Invitation> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.invitationsById */ select ${columnsOf(invitationTable)} from invitations where id = any($1::text[])`,
    [ids],
  );

export const sourcesById: Read<Source> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.sourcesById */ select ${columnsOf(sourceTable)} from sources where id = any($1::text[])`,
    [ids],
  );

export const apiKeysById: Read<ApiKey> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.apiKeysById */ select ${columnsOf(apiKeyTable)} from api_keys where id = any($1::text[])`,
    [ids],
  );

export const operationsBySha256: Read<Operation> = (db, workspaceId, ids) =>
  db.read(
    workspaceId,
    `/* workspace.operationsBySha256 */ select ${columnsOf(operationTable)} from operations where sha256 = any($1::text[])`,
    [ids],
  );
