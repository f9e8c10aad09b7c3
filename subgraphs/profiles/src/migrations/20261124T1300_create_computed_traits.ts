import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

export const createComputedTraits = migration('20261124T1300_create_computed_traits', [
  `create table computed_traits (
     id text primary key,
     workspace_id text not null,
     version integer not null,
     name text not null,
     definition jsonb not null,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     archived_at timestamptz
   )`,
  `create unique index computed_traits_by_name on computed_traits (workspace_id, name) where archived_at is null`,
  isolateByWorkspace('computed_traits'),
  auditRows({ table: 'computed_traits', entity: 'ComputedTrait' }),
  // Customers are ranked among all of their workspace: without it that would read everything that anybody ever did.
  `create index timeline_entries_orders on timeline_entries (workspace_id, anchor_id, occurred_at)
     where kind = 'TRACK' and name in
       ('Order Completed', 'Completed Order', 'Order Updated', 'Order Refunded', 'Order Cancelled')`,
]);
