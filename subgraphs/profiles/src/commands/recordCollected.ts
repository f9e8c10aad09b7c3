import type { Transaction } from '@rapport/shared/db/session.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type Delivery, type Message, strongestOf } from '../domain/collected.ts';
import type { Incoming } from '../domain/incoming.ts';
import { excerptOf, type RecentEvent } from '../domain/recentEvent.ts';
import { insertRecent } from '../storage/recentStore.ts';
import { claimMessages } from '../storage/timelineStore.ts';
import { loadRules } from './collectionRules.ts';
import { recordIncoming } from './recordIncoming.ts';
import { type Taken, takeMessage } from './takeMessage.ts';

export interface CollectedBatch {
  readonly delivery: Delivery;
  readonly messages: readonly Message[];
}

/** Takes collected messages into profiles, each message id once for ever, and keeps for a while what became of each. */
export async function recordCollected(
  kit: PartKit,
  tx: Transaction,
  batches: readonly CollectedBatch[],
): Promise<void> {
  if (batches.length === 0) return;
  const rulesOf = await loadRules(
    tx,
    batches.map(({ delivery }) => delivery),
  );
  const fresh = await claimMessages(
    tx,
    batches.flatMap(({ messages }) => messages.map(({ messageId }) => messageId)),
    kit.clock.now(),
  );
  const incoming: Incoming[] = [];
  const recent = batches.map(({ delivery, messages }) => {
    const rules = rulesOf(delivery);
    const events = messages.map((message) => {
      // A repeat inside the batch counts once.
      const taken = fresh.delete(message.messageId)
        ? takeMessage(message, delivery, rules)
        : repeated(message);
      if (taken.incoming !== null) incoming.push(taken.incoming);
      return recentOf(taken);
    });
    return { sourceId: delivery.sourceId, receivedAt: delivery.receivedAt, events };
  });
  await recordIncoming(kit, tx, incoming);
  await insertRecent(tx, recent);
}

function repeated(message: Message): Taken {
  return { message, outcome: 'DEDUPLICATED', reasons: [], incoming: null };
}

function recentOf({ message, outcome, reasons, incoming }: Taken): RecentEvent {
  const { messageId, type, name = null, timestamp } = message;
  const anchor = incoming === null ? null : strongestOf(incoming.identifiers);
  // What was stored can be read on the timeline; a repeat says nothing new.
  const excerpt = outcome === 'BLOCKED' || outcome === 'IGNORED' ? excerptOf(message) : null;
  return { messageId, type, name, outcome, reasons, occurredAt: timestamp, anchor, excerpt };
}
