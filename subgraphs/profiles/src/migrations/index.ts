import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { createProfiles } from './20260101T0900_create_profiles.ts';

export const migrations = [foundationMigration('profiles'), createProfiles];
