import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createLedger = migration('20260101T0900_create_ledger', [
  `create table purposes (
     workspace_id text not null,
     key text not null,
     name text not null,
     description text,
     legal_basis text not null check (legal_basis in (
       'CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS'
     )),
     created_at timestamptz not null,
     primary key (workspace_id, key)
   )`,
  isolateByWorkspace('purposes'),
  `create table entries (
     id text primary key,
     workspace_id text not null,
     profile_id text not null,
     purpose_key text not null,
     status text not null check (status in ('GRANTED', 'DENIED', 'WITHDRAWN')),
     origin text not null,
     evidence text,
     effective_from timestamptz not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     check (effective_from <= recorded_at),
     foreign key (workspace_id, purpose_key) references purposes (workspace_id, key)
   )`,
  `create index entries_by_profile on entries (profile_id, recorded_at desc, id desc)`,
  isolateByWorkspace('entries'),
  // A trigger and not missing grants: it stops the owner of the table, and whoever is granted more by mistake.
  `create function refuse_ledger_change() returns trigger language plpgsql as $$
   begin
     raise exception 'the consent ledger is append-only: % of % is refused', lower(tg_op), tg_table_name
       using errcode = 'restrict_violation';
   end $$`,
  `create trigger entries_are_only_added before update or delete or truncate on entries
     for each statement execute function refuse_ledger_change()`,
]);
