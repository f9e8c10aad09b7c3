import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { Move } from '../commands/changeIdentity.ts';
import type { IdentitySetting } from '../domain/identityRules.ts';
import type { TimelineEntry } from '../domain/incoming.ts';
import type { ClaimOfProfile, MergeOfProfile } from '../queries/identityByProfiles.ts';
import type { IdentifierOfProfile, TraitOfProfile } from '../queries/profileDetails.ts';
import type { Profile } from '../storage/tables.ts';

interface Reference {
  readonly id: string;
}

export type ProfileParent = Profile;
export type ProfileConnectionParent = Connection<Profile>;
export type IdentifierParent = IdentifierOfProfile;
export type TraitParent = TraitOfProfile;
export type TimelineEntryParent = TimelineEntry;
export type TimelineEntryConnectionParent = Connection<TimelineEntry>;
export type ProfileStatisticsParent = object;
export type IdentifierMoveParent = Move;
export type IdentitySettingParent = IdentitySetting;
export type IdentityClaimParent = ClaimOfProfile;
export type ProfileMergeParent = MergeOfProfile;
export type ProfileMergeErrorParent = CommonRefusal;
export type ProfileUnmergeErrorParent = CommonRefusal;
export type IdentifierDetachErrorParent = CommonRefusal;
export type IdentitySettingSaveErrorParent = CommonRefusal;
export type ContactParent = Reference;
