import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { reviewDuplicates } from '@rapport/shared/review/reviewDuplicates.ts';
import { forgetRecent } from './commands/forgetRecent.ts';
import { onBatchAccepted } from './consumers/onBatchAccepted.ts';
import { onContactChanged } from './consumers/onContactChanged.ts';
import { onDealMoved, onDealOpened } from './consumers/onDealMoved.ts';
import { onInteractionLogged } from './consumers/onInteractionLogged.ts';
import { onMessageRejected } from './consumers/onMessageRejected.ts';
import { onTicketOpened, onTicketReplied } from './consumers/onTicketReplied.ts';
import type { Context } from './context.ts';
import type { ProfilesKit } from './kit.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { reviewedProfiles } from './storage/reviewedProfiles.ts';
import { tables } from './storage/tables.ts';

const schemaFile = new URL('../schema.graphql', import.meta.url);

/** Starts the profiles part: the only place where its pieces are put together. */
export async function startProfiles(options: PartOptions): Promise<Part> {
  const kit: ProfilesKit = {
    ...(await openKit('profiles', tables, options)),
    keyRing: options.keyRing,
  };
  const part = await runPart({
    kit,
    bus: options.bus,
    schema: buildSchema(schemaFile, resolvers),
    contextFor: (request): Context => new PartContext(request, kit, createLoaders),
    hears: {
      collect: [onBatchAccepted(kit)],
      rejected: [onMessageRejected],
      contacts: [...onContactChanged(kit), onInteractionLogged(kit)],
      deals: [onDealOpened(kit), onDealMoved(kit)],
      tickets: [...onTicketOpened(kit), onTicketReplied(kit)],
    },
    // Each COLLECT message holds a whole request of up to 500 KB: a few of them are batch enough.
    batchSizes: { collect: 16 },
  });
  const stopForgetting = forgetRecent(kit);
  const review = reviewDuplicates(kit, [reviewedProfiles]);
  return {
    ...part,
    stop: async () => {
      stopForgetting();
      await review.stop();
      await part.stop();
    },
  };
}
