import type { Transaction } from '@rapport/shared/db/session.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type Delivery, incomingOf, type Message } from '../domain/collected.ts';
import { claimMessages } from '../storage/timelineStore.ts';
import { recordIncoming } from './recordIncoming.ts';

export interface CollectedBatch {
  readonly delivery: Delivery;
  readonly messages: readonly Message[];
}

/** Takes collected messages into profiles, each message id once for ever. */
export async function recordCollected(
  kit: PartKit,
  tx: Transaction,
  batches: readonly CollectedBatch[],
): Promise<void> {
  const told = batches.flatMap(({ delivery, messages }) =>
    messages.map((message) => ({ delivery, message })),
  );
  const fresh = await claimMessages(
    tx,
    told.map(({ message }) => message.messageId),
    kit.clock.now(),
  );
  const incoming = told
    .filter(({ message }) => fresh.delete(message.messageId)) // a repeat inside the batch counts once
    .map(({ message, delivery }) => incomingOf(message, delivery))
    .filter((each) => each !== null);
  await recordIncoming(kit, tx, incoming);
}
