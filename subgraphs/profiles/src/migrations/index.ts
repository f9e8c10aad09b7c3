import { auditMigration } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { createProfiles } from './20260101T0900_create_profiles.ts';
import { createCollection } from './20261124T1200_create_collection.ts';

export const migrations = [foundationMigration('profiles'), createProfiles, auditMigration, createCollection];
