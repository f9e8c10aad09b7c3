import { auditRows } from '@rapport/shared/db/audit.ts';
import { migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

export const addAuditAndReach = migration('20261124T0910_add_audit_and_reach', [
  auditRows({ table: 'pipelines', entity: 'Pipeline' }),
  auditRows({ table: 'stages', entity: 'Stage' }),
  auditRows({ table: 'deals', entity: 'Deal' }),
  auditRows({ table: 'deal_contacts', entity: 'Deal', key: 'deal_id' }),
  `create index deals_by_owner on deals (owner_id, opened_at desc, id desc) where owner_id is not null`,
  narrowByReach('deals', 'deal', 'owner_id = any($owners)'),
]);
