import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { profileRedirectsMigration } from '@rapport/shared/links/profileRedirects.ts';
import { createSegments } from './20260101T0900_create_segments.ts';
import { createFacts } from './20260101T0910_create_facts.ts';
import { addAudit } from './20261124T0910_add_audit.ts';

export const migrations = [
  foundationMigration('segments'),
  profileRedirectsMigration,
  createSegments,
  createFacts,
  auditMigration,
  addAudit,
];
