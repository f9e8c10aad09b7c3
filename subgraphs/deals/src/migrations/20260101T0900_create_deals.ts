import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createDeals = migration('20260101T0900_create_deals', [
  `create table pipelines (
     id text primary key,
     workspace_id text not null,
     name text not null,
     currency text not null
   )`,
  `create unique index pipelines_name on pipelines (workspace_id, lower(name))`,
  isolateByWorkspace('pipelines'),
  `create table stages (
     id text primary key,
     workspace_id text not null,
     pipeline_id text not null references pipelines,
     name text not null,
     position integer not null,
     kind text not null check (kind in ('OPEN', 'WON', 'LOST')),
     probability double precision not null check (probability between 0 and 1),
     unique (pipeline_id, position)
   )`,
  isolateByWorkspace('stages'),
  `create table deals (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     name text not null,
     pipeline_id text not null references pipelines,
     stage_id text not null references stages,
     amount numeric,
     currency text not null,
     close_date date,
     loss_reason text,
     company_id text,
     owner_id text,
     opened_at timestamptz not null,
     closed_at timestamptz,
     updated_at timestamptz not null
   )`,
  `create index deals_newest on deals (workspace_id, opened_at desc, id desc)`,
  `create index deals_by_company on deals (company_id, opened_at desc, id desc) where company_id is not null`,
  isolateByWorkspace('deals'),
  `create table deal_contacts (
     workspace_id text not null,
     deal_id text not null references deals,
     contact_id text not null,
     role text not null,
     primary key (deal_id, contact_id)
   )`,
  `create index deal_contacts_by_contact on deal_contacts (contact_id, deal_id)`,
  isolateByWorkspace('deal_contacts'),
  `create table stage_stays (
     id text primary key,
     workspace_id text not null,
     deal_id text not null references deals,
     stage_id text not null references stages,
     entered_at timestamptz not null,
     left_at timestamptz,
     moved_by text not null
   )`,
  `create index stage_stays_by_deal on stage_stays (deal_id, entered_at)`,
  `create unique index stage_stays_present on stage_stays (deal_id) where left_at is null`,
  isolateByWorkspace('stage_stays'),
]);
