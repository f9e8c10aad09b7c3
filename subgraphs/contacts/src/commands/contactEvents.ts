import type { ContactFacts } from '@rapport/shared/events/contacts.ts';
import { type Contact, type ContactState, displayNameOf } from '../domain/contact.ts';

/** What every event about a contact says of it: the whole state. */
export function contactFacts(contact: Contact, companyName: string | null): ContactFacts {
  return {
    contactId: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    emails: [...contact.emails],
    phones: [...contact.phones],
    title: contact.title,
    lifecycleStage: contact.lifecycleStage,
    companyId: contact.companyId,
    companyName,
    ownerId: contact.ownerId,
  };
}

/** The columns that a state fills. */
export function contactColumns(state: ContactState): ContactState & Pick<Contact, 'displayName'> {
  return { ...state, displayName: displayNameOf(state) };
}
