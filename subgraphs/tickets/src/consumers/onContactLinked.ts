import { hear } from '@rapport/shared/bus/hear.ts';
import { ContactLinked } from '@rapport/shared/events/profiles.ts';
import { linkContacts } from '@rapport/shared/links/contactProfiles.ts';

/** Keeps which profile a contact is, so that a ticket's requester and a profile's tickets are one join. */
export const onContactLinked = hear(ContactLinked, (tx, events) =>
  linkContacts(
    tx,
    events.map((event) => event.data),
  ),
);
