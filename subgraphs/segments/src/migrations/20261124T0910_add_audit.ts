import { auditRows } from '@rapport/shared/db/audit.ts';
import { migration } from '@rapport/shared/db/migrate.ts';

export const addAudit = migration('20261124T0910_add_audit', [
  auditRows({ table: 'segments', entity: 'Segment' }),
]);
