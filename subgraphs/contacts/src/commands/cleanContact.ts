import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { type AddressFields, cleanAddresses } from '../domain/address.ts';
import { type ContactFields, faultsOf } from '../domain/contact.ts';
import { cleanTags } from '../domain/tag.ts';
import { type EmailFields, emailsOf, type PhoneFields, phonesOf } from './cleanPoints.ts';

/** What a caller can say about a contact: its fields as they come, typed mails and phones, and its tags. */
export type ContactRequest = Omit<ContactFields, 'addresses' | 'emailDetails' | 'phoneDetails'> & {
  readonly emailAddresses?: readonly EmailFields[] | null;
  readonly phoneNumbers?: readonly PhoneFields[] | null;
  readonly addresses?: readonly AddressFields[] | null;
  readonly tags?: readonly string[] | null;
};

export interface CleanContact {
  readonly fields: ContactFields;
  /** Undefined where nothing was said about them. */
  readonly tags: readonly string[] | undefined;
}

/** The fields with mails, phones, addresses and tags cleaned, or every fault of them at once. */
export function cleanContact(
  request: ContactRequest,
  place: 'input' | 'patch',
): Decision<CleanContact, CommonRefusal> {
  const { emailAddresses, phoneNumbers, addresses, tags, ...plain } = request;
  const emails = emailsOf(emailAddresses, plain.emails, place);
  const phones = phonesOf(phoneNumbers, plain.phones, place);
  const cleanedAddresses = cleanAddresses(addresses ?? [], place);
  const cleanedTags = cleanTags(tags ?? [], place);
  const faults = [
    ...faultsOf(plain, place),
    ...emails.faults,
    ...phones.faults,
    ...cleanedAddresses.faults,
    ...cleanedTags.faults,
  ];
  if (faults.length > 0) return refuse(...faults);
  const fields = {
    ...plain,
    ...(emails.values === undefined ? {} : { emails: emails.values }),
    ...(emails.details === undefined ? {} : { emailDetails: emails.details }),
    ...(phones.values === undefined ? {} : { phones: phones.values }),
    ...(phones.details === undefined ? {} : { phoneDetails: phones.details }),
    ...(addresses === undefined ? {} : { addresses: cleanedAddresses.values }),
  };
  return allow({ fields, tags: tags === undefined ? undefined : cleanedTags.values });
}
