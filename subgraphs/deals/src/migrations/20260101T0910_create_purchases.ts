import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createPurchases = migration('20260101T0910_create_purchases', [
  `create table purchase_parts (
     workspace_id text not null,
     purchase_id text not null,
     part integer not null,
     event_id text not null,
     total numeric not null,
     line_count integer not null,
     occurred_at timestamptz not null,
     primary key (purchase_id, part)
   )`,
  isolateByWorkspace('purchase_parts'),
  `create table purchases (
     id text primary key,
     workspace_id text not null,
     kind text not null check (kind in ('ORDER', 'REFUND')),
     number text not null,
     profile_id text not null,
     total numeric not null,
     currency text not null,
     line_count integer not null,
     occurred_at timestamptz not null,
     unique (workspace_id, kind, number)
   )`,
  `create index purchases_by_profile on purchases (profile_id, occurred_at desc, id desc)`,
  isolateByWorkspace('purchases'),
]);
