import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { InteractionLogged } from '@rapport/shared/events/contacts.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordIncoming } from '../commands/recordIncoming.ts';
import { incomingOfEntry } from '../domain/crm.ts';
import { tellingOf } from './telling.ts';

const NAMES = { CALL: 'Call', MAIL: 'Mail', MEETING: 'Meeting', NOTE: 'Note' } as const;

/** Calls, mails, meetings and notes stand on the timeline of everybody who took part. */
export function onInteractionLogged(kit: PartKit): Hearing {
  return hear(InteractionLogged, (tx, events) =>
    recordIncoming(
      kit,
      tx,
      events.flatMap((event) => {
        const { interactionId, kind, direction, subject, outcome, durationSeconds, occurredAt, contactIds } =
          event.data;
        const name =
          direction === null
            ? NAMES[kind]
            : `${direction === 'INBOUND' ? 'Inbound' : 'Outbound'} ${kind.toLowerCase()}`;
        const entry = {
          kind,
          name,
          summary: subject === null ? name : `${name}: ${subject}`,
          subjectId: interactionId,
          properties: { direction, subject, outcome, durationSeconds },
        };
        return incomingOfEntry({ contactIds }, entry, tellingOf(event, occurredAt));
      }),
    ),
  );
}
