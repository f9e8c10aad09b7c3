import type { Contact } from '../domain/contact.ts';
import { pointsOf } from '../domain/contactPoints.ts';

/** A contact's mails as the graph shows them. */
export function emailAddressesOf({ emails, emailDetails }: Contact) {
  return pointsOf(emails, emailDetails, 'OTHER').map(({ value, ...rest }) => ({ address: value, ...rest }));
}

/** A contact's phones as the graph shows them. */
export function phoneNumbersOf({ phones, phoneDetails }: Contact) {
  return pointsOf(phones, phoneDetails, 'OTHER').map(({ value, ...rest }) => ({ number: value, ...rest }));
}
