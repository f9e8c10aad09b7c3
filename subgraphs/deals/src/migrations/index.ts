import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { contactAnchorsMigration, contactProfilesMigration } from '@rapport/shared/links/contactProfiles.ts';
import { profileAnchorsMigration, profileRedirectsMigration } from '@rapport/shared/links/profileAnchors.ts';
import { createDeals } from './20260101T0900_create_deals.ts';
import { createPurchases } from './20260101T0910_create_purchases.ts';
import { addAuditAndReach } from './20261124T0910_add_audit_and_reach.ts';
import { addPurchaseAnchors } from './20261124T1020_add_purchase_anchors.ts';

export const migrations = [
  foundationMigration('deals'),
  profileRedirectsMigration,
  contactProfilesMigration,
  createDeals,
  createPurchases,
  auditMigration,
  addAuditAndReach,
  profileAnchorsMigration,
  contactAnchorsMigration,
  addPurchaseAnchors,
];
