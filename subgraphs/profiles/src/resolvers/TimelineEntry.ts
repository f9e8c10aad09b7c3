import type { TimelineEntryResolvers } from '../generated/graphql.ts';

export const TimelineEntry: TimelineEntryResolvers = {
  device: async ({ id }, _, { loaders }) => (await loaders.enrichmentOfEntry.load(id))?.enrichment?.device,
  campaign: async ({ id }, _, { loaders }) =>
    (await loaders.enrichmentOfEntry.load(id))?.enrichment?.campaign,
  channel: async ({ id }, _, { loaders }) => (await loaders.enrichmentOfEntry.load(id))?.enrichment?.channel,
  planViolations: async ({ id }, _, { loaders }) => [
    ...((await loaders.enrichmentOfEntry.load(id))?.enrichment?.violations ?? []),
  ],
  provenance: async ({ id }, _, { loaders }) =>
    (await loaders.enrichmentOfEntry.load(id))?.enrichment?.provenance,
};
