import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { ContactCreated, ContactUpdated } from '@rapport/shared/events/contacts.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordIncoming } from '../commands/recordIncoming.ts';
import { incomingOfContact } from '../domain/crm.ts';
import { tellingOf } from './telling.ts';

/** A contact is a customer: its mails and phones find the profile, its fields become traits. */
export function onContactChanged(kit: PartKit): Hearing[] {
  return [ContactCreated, ContactUpdated].map((contract) =>
    hear(contract, (tx, events) =>
      recordIncoming(
        kit,
        tx,
        events.map((event) => incomingOfContact(event.data, tellingOf(event))),
      ),
    ),
  );
}
