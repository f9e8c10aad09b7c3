import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { profileAnchorsMigration, profileRedirectsMigration } from '@rapport/shared/links/profileAnchors.ts';
import { createSegments } from './20260101T0900_create_segments.ts';
import { createFacts } from './20260101T0910_create_facts.ts';
import { addAudit } from './20261124T0910_add_audit.ts';
import { addEventAnchors } from './20261124T1020_add_event_anchors.ts';

export const migrations = [
  foundationMigration('segments'),
  profileRedirectsMigration,
  createSegments,
  createFacts,
  auditMigration,
  addAudit,
  profileAnchorsMigration,
  addEventAnchors,
];
