import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { TicketOpened, TicketReplied, TicketResolved } from '@rapport/shared/events/tickets.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordIncoming } from '../commands/recordIncoming.ts';
import { incomingOfEntry } from '../domain/crm.ts';
import { tellingOf } from './telling.ts';

interface Asker {
  readonly contactId: string | null;
  readonly profileId: string | null;
  readonly anchorId?: string | null | undefined;
}

/** Under the id that was named then, so that it goes with the ticket if a merge is undone. */
function askerOf({ contactId, profileId, anchorId }: Asker) {
  return { contactIds: contactId === null ? [] : [contactId], profileId: anchorId ?? profileId };
}

/** A ticket's beginning and end stand on the timeline of who asked. */
export function onTicketOpened(kit: PartKit): Hearing[] {
  const names = [
    [TicketOpened, 'Ticket opened'],
    [TicketResolved, 'Ticket resolved'],
  ] as const;
  return names.map(([contract, name]) =>
    hear(contract, (tx, events) =>
      recordIncoming(
        kit,
        tx,
        events.flatMap((event) => {
          const { ticketId, number, subject, status, priority } = event.data;
          const summary = `${name}: #${number} ${subject}`;
          const properties = { number, subject, status, priority };
          const entry = { kind: 'TICKET', name, summary, subjectId: ticketId, properties } as const;
          return incomingOfEntry(askerOf(event.data), entry, tellingOf(event));
        }),
      ),
    ),
  );
}

/** So does every public reply; internal notes are ours alone. */
export function onTicketReplied(kit: PartKit): Hearing {
  return hear(TicketReplied, (tx, events) =>
    recordIncoming(
      kit,
      tx,
      events
        .filter((event) => event.data.kind === 'PUBLIC_REPLY')
        .flatMap((event) => {
          const { ticketId, number, subject, status, author, messageId, sentAt } = event.data;
          const name = author === 'AGENT' ? 'Ticket answered' : 'Ticket message';
          const entry = {
            kind: 'TICKET',
            name,
            summary: `${name}: #${number} ${subject}`,
            subjectId: ticketId,
            properties: { number, subject, status, author, messageId },
          } as const;
          return incomingOfEntry(askerOf(event.data), entry, tellingOf(event, sentAt));
        }),
    ),
  );
}
