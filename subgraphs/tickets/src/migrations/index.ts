import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { contactAnchorsMigration, contactProfilesMigration } from '@rapport/shared/links/contactProfiles.ts';
import { profileAnchorsMigration, profileRedirectsMigration } from '@rapport/shared/links/profileAnchors.ts';
import { createTickets } from './20260101T0900_create_tickets.ts';
import { addAuditAndReach } from './20261124T0910_add_audit_and_reach.ts';
import { addTicketAnchors } from './20261124T1020_add_ticket_anchors.ts';

export const migrations = [
  foundationMigration('tickets'),
  profileRedirectsMigration,
  contactProfilesMigration,
  createTickets,
  auditMigration,
  addAuditAndReach,
  profileAnchorsMigration,
  contactAnchorsMigration,
  addTicketAnchors,
];
