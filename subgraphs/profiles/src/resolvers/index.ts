import type { Resolvers } from '../generated/graphql.ts';
import { ComputedTrait } from './ComputedTrait.ts';
import { Contact } from './Contact.ts';
import { DuplicateCandidate, DuplicateReason } from './DuplicateCandidate.ts';
import { HookRule, InboundHook } from './InboundHook.ts';
import { IdentifierMove, IdentitySetting } from './identity.ts';
import { Mutation } from './Mutation.ts';
import { Profile } from './Profile.ts';
import { ProfileStatistics } from './ProfileStatistics.ts';
import { Query } from './Query.ts';
import { RecentEvent } from './RecentEvent.ts';
import { Source, SourceSettings } from './Source.ts';
import { TimelineEntry } from './TimelineEntry.ts';
import { TrackingPlan, TrackingPlanVersion, TrackingRule } from './TrackingPlan.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  IdentifierMove,
  IdentitySetting,
  Profile,
  ComputedTrait,
  ProfileStatistics,
  TimelineEntry,
  Contact,
  Source,
  SourceSettings,
  RecentEvent,
  TrackingPlan,
  TrackingPlanVersion,
  TrackingRule,
  InboundHook,
  HookRule,
  DuplicateCandidate,
  DuplicateReason,
};
