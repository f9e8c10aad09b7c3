import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { reviewDuplicates } from '@rapport/shared/review/reviewDuplicates.ts';
import { Timers } from '@rapport/shared/timers/timers.ts';
import { taskTimers } from './commands/taskTimers.ts';
import { onContactLinked } from './consumers/onContactLinked.ts';
import { onProfileRegrouped } from './consumers/onProfileRegrouped.ts';
import { onRecordTold } from './consumers/onRecordTold.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { reviewedCompanies, reviewedContacts } from './storage/reviewedContacts.ts';
import { tables } from './storage/tables.ts';

const schemaFile = new URL('../schema.graphql', import.meta.url);

/** Starts the contacts part: the only place where its pieces are put together. */
export async function startContacts(options: PartOptions): Promise<Part> {
  const kit = await openKit('contacts', tables, options, {
    contact: 'contacts:contact:read',
    interaction: 'contacts:interaction:read',
    task: 'contacts:task:read',
  });
  const part = await runPart({
    kit,
    bus: options.bus,
    schema: buildSchema(schemaFile, resolvers),
    contextFor: (request): Context => new PartContext(request, kit, createLoaders),
    hears: { profiles: [onContactLinked, onProfileRegrouped], ...onRecordTold },
    background: [new Timers({ ...kit, handlers: taskTimers(kit) })],
  });
  const review = reviewDuplicates(kit, [reviewedContacts, reviewedCompanies]);
  return {
    ...part,
    stop: async () => {
      await review.stop();
      await part.stop();
    },
  };
}
