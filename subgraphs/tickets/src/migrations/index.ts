import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { contactProfilesMigration } from '@rapport/shared/links/contactProfiles.ts';
import { profileRedirectsMigration } from '@rapport/shared/links/profileRedirects.ts';
import { createTickets } from './20260101T0900_create_tickets.ts';

export const migrations = [
  foundationMigration('tickets'),
  profileRedirectsMigration,
  contactProfilesMigration,
  createTickets,
];
