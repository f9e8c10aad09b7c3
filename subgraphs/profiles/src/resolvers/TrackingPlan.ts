import type {
  TrackedType,
  TrackingPlanResolvers,
  TrackingPlanVersionResolvers,
  TrackingRuleResolvers,
} from '../generated/graphql.ts';

export const TrackingPlan: TrackingPlanResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.trackingPlan.load(id),
  source: ({ sourceId }) => ({ id: sourceId }),
  onUnplannedEvent: ({ document }) => document.onUnplannedEvent,
  rules: ({ document }) => [...document.rules],
  versions: ({ id }, _, { loaders }) => loaders.versionsOfPlan.load(id),
};

export const TrackingPlanVersion: TrackingPlanVersionResolvers = {
  rules: ({ document }) => (document === null ? null : [...document.rules]),
};

export const TrackingRule: TrackingRuleResolvers = {
  type: ({ type }) => type.toUpperCase() as TrackedType,
};
