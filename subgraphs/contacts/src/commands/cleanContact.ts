import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { type ContactFields, faultsOf } from '../domain/contact.ts';
import { cleanEmails } from './cleanEmails.ts';
import { cleanPhones } from './cleanPhones.ts';

/** The fields with mails and phones cleaned, or every fault of them at once. */
export function cleanContact(
  fields: ContactFields,
  place: 'input' | 'patch',
): Decision<ContactFields, CommonRefusal> {
  const emails = cleanEmails(fields.emails ?? [], place);
  const phones = cleanPhones(fields.phones ?? [], place);
  const faults = [...faultsOf(fields, place), ...emails.faults, ...phones.faults];
  if (faults.length > 0) return refuse(...faults);
  return allow({
    ...fields,
    ...(fields.emails === undefined ? {} : { emails: emails.values }),
    ...(fields.phones === undefined ? {} : { phones: phones.values }),
  });
}
