import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { profileAnchorsMigration, profileRedirectsMigration } from '@rapport/shared/links/profileAnchors.ts';
import { createLedger } from './20260101T0900_create_ledger.ts';
import { addAudit } from './20261124T0910_add_audit.ts';

export const migrations = [
  foundationMigration('consent'),
  profileRedirectsMigration,
  createLedger,
  auditMigration,
  addAudit,
  profileAnchorsMigration,
];
