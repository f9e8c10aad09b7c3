import type { ComputedTraitDefinition } from '../domain/computedTrait.ts';
import type { ComputedTraitInput, ComputedTraitResolvers } from '../generated/graphql.ts';

export const ComputedTrait: ComputedTraitResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.computedTrait.load(id),
  aggregate: ({ definition }) => definition.aggregate,
  kind: ({ definition }) => definition.kind,
  event: ({ definition }) => definition.event,
  property: ({ definition }) => definition.property,
  conditions: ({ definition }) => [...definition.conditions],
  windowDays: ({ definition }) => definition.windowDays,
};

export function computedTraitOf({ name, ...input }: ComputedTraitInput): {
  name: string;
  definition: ComputedTraitDefinition;
} {
  const { aggregate, kind, event = null, property = null, conditions, windowDays = null } = input;
  return {
    name,
    definition: {
      aggregate,
      kind,
      event: event ?? null,
      property: property ?? null,
      conditions: conditions.map(({ value = null, ...each }) => ({ ...each, value })),
      windowDays: windowDays ?? null,
    },
  };
}
