import { auditMigration, auditRows } from '@rapport/shared/db/audit.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { migration } from '@rapport/shared/db/migrate.ts';
import { duplicatesMigration } from '@rapport/shared/review/duplicateTables.ts';
import { createProfiles } from './20260101T0900_create_profiles.ts';
import { keepClaimsAndAnchors } from './20261124T1100_keep_claims_and_anchors.ts';
import { partitionTimeline } from './20261124T1105_partition_timeline.ts';
import { boundGrowth } from './20261124T1120_bound_growth.ts';
import { createCollection } from './20261124T1200_create_collection.ts';
import { keepRawValues } from './20261124T1210_keep_raw_values.ts';
import { createComputedTraits } from './20261124T1300_create_computed_traits.ts';

/** What people change about identity by hand; what events do to it leaves claims with their source instead. */
const auditIdentity = migration('20261124T1110_audit_identity', [
  auditRows({ table: 'claims', entity: 'IdentityClaim' }),
  auditRows({ table: 'separations', entity: 'Profile', key: 'a' }),
  auditRows({ table: 'profile_merges', entity: 'ProfileMerge' }),
]);

export const migrations = [
  foundationMigration('profiles'),
  createProfiles,
  auditMigration,
  keepClaimsAndAnchors,
  partitionTimeline,
  auditIdentity,
  boundGrowth,
  createCollection,
  keepRawValues,
  createComputedTraits,
  duplicatesMigration('profiles'),
];
