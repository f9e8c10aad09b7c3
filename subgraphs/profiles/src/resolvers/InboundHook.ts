import type { HookRuleResolvers, InboundHookResolvers, TrackedType } from '../generated/graphql.ts';

export const InboundHook: InboundHookResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.inboundHook.load(id),
  source: ({ sourceId }) => ({ id: sourceId }),
  path: ({ id }) => `/v1/hooks/${id}`,
};

export const HookRule: HookRuleResolvers = {
  type: ({ type }) => type.toUpperCase() as TrackedType,
};
