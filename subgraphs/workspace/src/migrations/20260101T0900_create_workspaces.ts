import { isolateByWorkspace, migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const createWorkspaces = migration('20260101T0900_create_workspaces', [
  `create table workspaces (
     id text primary key,
     workspace_id text not null check (workspace_id = id),
     slug text not null unique,
     name text not null,
     created_at timestamptz not null
   )`,
  isolateByWorkspace('workspaces'),
  openToWorker('workspace', 'workspaces'),
  `create table users (
     id text primary key,
     workspace_id text not null references workspaces,
     name text not null,
     email text not null,
     roles text[] not null
   )`,
  `create unique index users_email on users (workspace_id, lower(email))`,
  isolateByWorkspace('users'),
  `create table sources (
     id text primary key,
     workspace_id text not null references workspaces,
     name text not null,
     kind text not null,
     write_key text not null,
     secret_hash text not null unique,
     created_at timestamptz not null
   )`,
  isolateByWorkspace('sources'),
  // A credential comes before its workspace is known: looking it up is the worker's.
  openToWorker('workspace', 'sources'),
  `create table api_keys (
     id text primary key,
     workspace_id text not null references workspaces,
     name text not null,
     prefix text not null,
     secret_hash text not null unique,
     scopes text[] not null,
     created_at timestamptz not null,
     expires_at timestamptz,
     revoked_at timestamptz
   )`,
  isolateByWorkspace('api_keys'),
  openToWorker('workspace', 'api_keys'),
]);
