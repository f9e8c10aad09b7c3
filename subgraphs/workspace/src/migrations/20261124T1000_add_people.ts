import { isolateByWorkspace, migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const addPeople = migration('20261124T1000_add_people', [
  `alter table users
     add column active boolean not null default true,
     add column issuer text,
     add column subject text,
     add column created_at timestamptz not null default now(),
     add check ((issuer is null) = (subject is null))`,
  `create unique index users_identity on users (workspace_id, issuer, subject)`,
  // A person comes before the workspace is known: finding out whose member they are is the worker's.
  `create index users_of_identity on users (issuer, subject) where issuer is not null`,
  `create index users_by_email on users (lower(email))`,
  openToWorker('workspace', 'users'),
  `create table roles (
     id text primary key,
     workspace_id text not null references workspaces,
     name text not null,
     description text,
     grants text[] not null,
     created_at timestamptz not null
   )`,
  `create unique index roles_name on roles (workspace_id, lower(name))`,
  isolateByWorkspace('roles'),
  `create table teams (
     id text primary key,
     workspace_id text not null references workspaces,
     name text not null,
     created_at timestamptz not null
   )`,
  `create unique index teams_name on teams (workspace_id, lower(name))`,
  isolateByWorkspace('teams'),
  `create table team_members (
     workspace_id text not null,
     team_id text not null references teams on delete cascade,
     user_id text not null references users,
     primary key (team_id, user_id)
   )`,
  `create index team_members_by_user on team_members (user_id, team_id)`,
  isolateByWorkspace('team_members'),
  `create table invitations (
     id text primary key,
     workspace_id text not null references workspaces,
     email text not null,
     name text not null,
     roles text[] not null,
     team_ids text[] not null,
     secret_hash text not null unique,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     accepted_at timestamptz,
     revoked_at timestamptz,
     user_id text references users
   )`,
  `create index invitations_by_time on invitations (workspace_id, created_at desc, id desc)`,
  isolateByWorkspace('invitations'),
  // Whoever accepts one knows its secret and not its workspace.
  openToWorker('workspace', 'invitations'),
]);
