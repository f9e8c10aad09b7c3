import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { BatchAccepted } from '@rapport/shared/events/collect.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordCollected } from '../commands/recordCollected.ts';

/** Every tracked event enters a profile here. */
export function onBatchAccepted(kit: PartKit): Hearing {
  return hear(BatchAccepted, (tx, events) =>
    recordCollected(
      kit,
      tx,
      events.map(({ id, data }) => ({
        delivery: {
          sourceId: data.sourceId,
          receivedAt: new Date(data.receivedAt),
          ip: data.ip,
          causationId: id,
        },
        messages: data.messages,
      })),
    ),
  );
}
