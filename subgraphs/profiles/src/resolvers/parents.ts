import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { PlanTestResult } from '../commands/trackingPlanTest.ts';
import type { HookRule, InboundHook } from '../domain/inboundHook.ts';
import type { TimelineEntry } from '../domain/incoming.ts';
import type { PlanRule } from '../domain/trackingPlan.ts';
import type { RecentEventRow } from '../queries/recentEventsBySources.ts';
import type { SourceSettingsVersion } from '../queries/sourceSettings.ts';
import type { TrackingPlan, TrackingPlanVersion } from '../storage/collectTables.ts';
import type { IdentifierRow, Profile, Trait } from '../storage/tables.ts';

interface Reference {
  readonly id: string;
}

export type ProfileParent = Profile;
export type ProfileConnectionParent = Connection<Profile>;
export type IdentifierParent = IdentifierRow;
export type TraitParent = Trait;
export type TimelineEntryParent = TimelineEntry;
export type TimelineEntryConnectionParent = Connection<TimelineEntry>;
export type ProfileStatisticsParent = object;
export type ContactParent = Reference;
export type SourceParent = Reference;
export type SourceSettingsParent = SourceSettingsVersion;
export type RecentEventParent = RecentEventRow;
export type RecentEventConnectionParent = Connection<RecentEventRow>;
export type TrackingPlanParent = TrackingPlan;
export type TrackingPlanConnectionParent = Connection<TrackingPlan>;
export type TrackingPlanVersionParent = TrackingPlanVersion;
export type TrackingRuleParent = PlanRule;
export type TrackingPlanTestResultParent = PlanTestResult;
export type InboundHookParent = InboundHook;
export type InboundHookConnectionParent = Connection<InboundHook>;
export type HookRuleParent = HookRule;
export type TrackingPlanSaveErrorParent = CommonRefusal;
export type TrackingPlanArchiveErrorParent = CommonRefusal;
export type SourceSettingsSaveErrorParent = CommonRefusal;
export type InboundHookCreateErrorParent = CommonRefusal;
export type InboundHookUpdateErrorParent = CommonRefusal;
export type InboundHookArchiveErrorParent = CommonRefusal;
