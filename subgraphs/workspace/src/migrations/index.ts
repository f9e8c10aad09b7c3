import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { createWorkspaces } from './20260101T0900_create_workspaces.ts';
import { addPeople } from './20261124T1000_add_people.ts';
import { addRotation } from './20261124T1010_add_rotation.ts';
import { addOperations } from './20261124T1020_add_operations.ts';
import { createAuditLog } from './20261124T1030_create_audit_log.ts';
import { addAudit } from './20261124T1040_add_audit.ts';
import { createNotifications } from './20261124T1700_create_notifications.ts';

export const migrations = [
  foundationMigration('workspace'),
  createWorkspaces,
  auditMigration,
  addPeople,
  addRotation,
  addOperations,
  createAuditLog,
  addAudit,
  createNotifications,
];
