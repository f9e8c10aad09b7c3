import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { onContactLinked } from './consumers/onContactLinked.ts';
import { onLeadConverted } from './consumers/onLeadConverted.ts';
import { onProfileChanged } from './consumers/onProfileChanged.ts';
import { onProfileRegrouped } from './consumers/onProfileRegrouped.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './storage/tables.ts';

const schemaFile = new URL('../schema.graphql', import.meta.url);

/** Starts the deals part: the only place where its pieces are put together. */
export async function startDeals(options: PartOptions): Promise<Part> {
  const kit = await openKit('deals', tables, options, { deal: 'deals:deal:read' });
  return runPart({
    kit,
    bus: options.bus,
    schema: buildSchema(schemaFile, resolvers),
    contextFor: (request): Context => new PartContext(request, kit, createLoaders),
    hears: {
      profiles: [onContactLinked, onProfileRegrouped, onProfileChanged],
      contacts: [onLeadConverted(kit)],
    },
  });
}
