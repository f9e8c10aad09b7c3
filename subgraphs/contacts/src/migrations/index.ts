import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { contactAnchorsMigration, contactProfilesMigration } from '@rapport/shared/links/contactProfiles.ts';
import { profileAnchorsMigration, profileRedirectsMigration } from '@rapport/shared/links/profileAnchors.ts';
import { duplicatesMigration } from '@rapport/shared/review/duplicateTables.ts';
import { timersMigration } from '@rapport/shared/timers/timersMigration.ts';
import { createContacts } from './20260101T0900_create_contacts.ts';
import { createInteractions } from './20260101T0910_create_interactions.ts';
import { addAuditAndReach } from './20261124T0910_add_audit_and_reach.ts';
import { createTasks } from './20261124T1210_create_tasks.ts';
import { createSearch } from './20261124T1800_create_search.ts';

export const migrations = [
  foundationMigration('contacts'),
  profileRedirectsMigration,
  contactProfilesMigration,
  createContacts,
  createInteractions,
  auditMigration,
  addAuditAndReach,
  profileAnchorsMigration,
  contactAnchorsMigration,
  duplicatesMigration('contacts'),
  timersMigration('contacts'),
  createTasks,
  createSearch,
];
