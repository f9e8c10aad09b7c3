import { auditRows } from '@rapport/shared/db/audit.ts';
import { isolateByWorkspace, migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

/** What became of leads: one trace a contact. */
export const createLeadConversions = migration('20261124T1340_create_lead_conversions', [
  `create table lead_conversions (
     contact_id text primary key references contacts on delete cascade,
     workspace_id text not null,
     company_id text not null references companies,
     deal_id text,
     outcome text not null check (outcome in ('WITHOUT_DEAL', 'DEAL_REQUESTED', 'DEAL_OPENED', 'DEAL_REFUSED')),
     refusals text[] not null,
     converted_at timestamptz not null,
     converted_by text not null,
     check ((deal_id is null) = (outcome = 'WITHOUT_DEAL'))
   )`,
  `create unique index lead_conversions_by_deal on lead_conversions (deal_id) where deal_id is not null`,
  isolateByWorkspace('lead_conversions'),
  auditRows({ table: 'lead_conversions', entity: 'Contact', key: 'contact_id' }),
  narrowByReach(
    'lead_conversions',
    'contact',
    'exists (select from contacts c where c.id = contact_id and c.owner_id = any($owners))',
  ),
]);
