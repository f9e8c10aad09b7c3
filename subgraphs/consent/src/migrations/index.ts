import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { profileRedirectsMigration } from '@rapport/shared/links/profileRedirects.ts';
import { createLedger } from './20260101T0900_create_ledger.ts';

export const migrations = [foundationMigration('consent'), profileRedirectsMigration, createLedger];
