import { RapportError } from '@rapport/shared/errors.ts';
import { buildSchema } from '@rapport/shared/graphql/buildSchema.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { openKit } from '@rapport/shared/part/openKit.ts';
import { PartContext } from '@rapport/shared/part/partContext.ts';
import { type PartOptions, runPart } from '@rapport/shared/part/runPart.ts';
import { KeyUses } from './commands/noteKeyUse.ts';
import { onAuditRecorded } from './consumers/onAuditRecorded.ts';
import { onTaskAssigned } from './consumers/onTaskAssigned.ts';
import { onTaskOverdue } from './consumers/onTaskOverdue.ts';
import { onTaskReminded } from './consumers/onTaskReminded.ts';
import { onUserMentioned } from './consumers/onUserMentioned.ts';
import { onWatchedChanged } from './consumers/onWatchedChanged.ts';
import type { Context } from './context.ts';
import { Deliveries } from './delivery/deliveries.ts';
import type { WorkspaceKit } from './kit.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './storage/tables.ts';

const schemaFile = new URL('../schema.graphql', import.meta.url);

/**
 * Starts the workspace part: the only place where its pieces are put together.
 * @throws RapportError where no key ring is given: the audit log could not be signed
 */
export async function startWorkspace(options: PartOptions): Promise<Part> {
  const { keyRing } = options;
  if (keyRing === undefined) {
    throw new RapportError('INTERNAL', 'The workspace part needs RAPPORT_ENCRYPTION_KEYS.');
  }
  const opened = await openKit('workspace', tables, options);
  const keyUses = new KeyUses(opened);
  const { outbound } = options;
  const deliveries = new Deliveries({ kit: opened, keyRing, outbound });
  const privateWebhooks = outbound?.privateAddresses ?? false;
  const kit: WorkspaceKit = { ...opened, keyRing, keyUses, deliveries, privateWebhooks };
  const part = await runPart({
    kit,
    bus: options.bus,
    schema: buildSchema(schemaFile, resolvers),
    contextFor: (request): Context => new PartContext(request, kit, createLoaders),
    hears: {
      audit: [onAuditRecorded(kit)],
      contacts: [
        ...onTaskAssigned(kit),
        onTaskReminded(kit),
        onTaskOverdue(kit),
        onUserMentioned(kit),
        onWatchedChanged(kit),
      ],
    },
    background: [deliveries],
  });
  return {
    ...part,
    stop: async () => {
      await keyUses.stop();
      await part.stop();
    },
  };
}
