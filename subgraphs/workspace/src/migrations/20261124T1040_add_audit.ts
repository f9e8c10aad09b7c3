import { auditRows } from '@rapport/shared/db/audit.ts';
import { migration } from '@rapport/shared/db/migrate.ts';

export const addAudit = migration('20261124T1040_add_audit', [
  auditRows({ table: 'workspaces', entity: 'Workspace' }),
  auditRows({ table: 'users', entity: 'User', hidden: ['name', 'email', 'issuer', 'subject'] }),
  auditRows({ table: 'roles', entity: 'Role' }),
  auditRows({ table: 'teams', entity: 'Team' }),
  auditRows({ table: 'team_members', entity: 'Team', key: 'team_id' }),
  auditRows({ table: 'invitations', entity: 'Invitation', hidden: ['name', 'email', 'secret_hash'] }),
  auditRows({ table: 'sources', entity: 'Source', hidden: ['write_key', 'secret_hash'] }),
  auditRows({ table: 'api_keys', entity: 'ApiKey', hidden: ['secret_hash'] }),
  auditRows({ table: 'operations', entity: 'RegisteredOperation', key: 'sha256', hidden: ['text'] }),
]);
