import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { createWorkspaces } from './20260101T0900_create_workspaces.ts';

export const migrations = [foundationMigration('workspace'), createWorkspaces];
