import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { DealMoved, DealOpened } from '@rapport/shared/events/deals.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordIncoming } from '../commands/recordIncoming.ts';
import { incomingOfEntry } from '../domain/crm.ts';
import { tellingOf } from './telling.ts';

/** A new deal stands on the timeline of the contacts who take part in it. */
export function onDealOpened(kit: PartKit): Hearing {
  return hear(DealOpened, (tx, events) =>
    recordIncoming(
      kit,
      tx,
      events.flatMap((event) => {
        const { dealId, name, amount, stage, contactIds } = event.data;
        const summary = `Deal "${name}" opened in ${stage.name}`;
        const entry = {
          kind: 'DEAL',
          name: 'Deal opened',
          summary,
          subjectId: dealId,
          properties: { amount, stage },
        } as const;
        return incomingOfEntry({ contactIds }, entry, tellingOf(event));
      }),
    ),
  );
}

/** So does every move, a win and a loss by their own names. */
export function onDealMoved(kit: PartKit): Hearing {
  return hear(DealMoved, (tx, events) =>
    recordIncoming(
      kit,
      tx,
      events.flatMap((event) => {
        const { dealId, name, amount, from, to, lossReason, contactIds } = event.data;
        const entry = {
          kind: 'DEAL',
          name: to.kind === 'WON' ? 'Deal won' : to.kind === 'LOST' ? 'Deal lost' : 'Deal moved',
          summary: `Deal "${name}" moved from ${from.name} to ${to.name}`,
          subjectId: dealId,
          properties: { amount, from, to, lossReason },
        } as const;
        return incomingOfEntry({ contactIds }, entry, tellingOf(event));
      }),
    ),
  );
}
