import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { onBatchAccepted } from './consumers/onBatchAccepted.ts';
import { onContactChanged } from './consumers/onContactChanged.ts';
import { onDealMoved, onDealOpened } from './consumers/onDealMoved.ts';
import { onInteractionLogged } from './consumers/onInteractionLogged.ts';
import { onTicketOpened, onTicketReplied } from './consumers/onTicketReplied.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './storage/tables.ts';

const schemaFile = new URL('../schema.graphql', import.meta.url);

/** Starts the profiles part: the only place where its pieces are put together. */
export async function startProfiles(options: PartOptions): Promise<Part> {
  const kit = await openKit('profiles', tables, options);
  return runPart({
    kit,
    bus: options.bus,
    schema: buildSchema(schemaFile, resolvers),
    contextFor: (request): Context => new PartContext(request, kit, createLoaders),
    hears: {
      collect: [onBatchAccepted(kit)],
      contacts: [...onContactChanged(kit), onInteractionLogged(kit)],
      deals: [onDealOpened(kit), onDealMoved(kit)],
      tickets: [...onTicketOpened(kit), onTicketReplied(kit)],
    },
    // Who is who, what holds of them and what they did come out the same in any order (docs/decisions/0040 and 0041).
    anyOrder: ['collect'],
  });
}
