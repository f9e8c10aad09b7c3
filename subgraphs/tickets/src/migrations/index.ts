import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { contactProfilesMigration } from '@rapport/shared/links/contactProfiles.ts';
import { profileRedirectsMigration } from '@rapport/shared/links/profileRedirects.ts';
import { createTickets } from './20260101T0900_create_tickets.ts';
import { addAuditAndReach } from './20261124T0910_add_audit_and_reach.ts';

export const migrations = [
  foundationMigration('tickets'),
  profileRedirectsMigration,
  contactProfilesMigration,
  createTickets,
  auditMigration,
  addAuditAndReach,
];
