import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { reviewDuplicates } from '@rapport/shared/review/reviewDuplicates.ts';
import { forgetRecent } from './commands/forgetRecent.ts';
import { TendGrowth } from './commands/tendGrowth.ts';
import { onMessageRejected } from './consumers/onMessageRejected.ts';
import type { Context } from './context.ts';
import { hears } from './hears.ts';
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
    hears: { ...hears(kit), rejected: [onMessageRejected] },
    // Who is who, what holds of them and what they did come out the same in any order (docs/decisions/0040 and 0041).
    anyOrder: ['collect'],
    background: [new TendGrowth(kit, options.retention?.timelineDays)],
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
