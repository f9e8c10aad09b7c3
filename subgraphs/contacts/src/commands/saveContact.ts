import type { Transaction } from '@rapport/shared/db/session.ts';
import { ContactUpdated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import type { Contact } from '../domain/contact.ts';
import { findCompanyName } from '../storage/companyStore.ts';
import { updateContact } from '../storage/contactStore.ts';
import { reviewedContacts } from '../storage/reviewedContacts.ts';
import { contactFacts } from './contactEvents.ts';
import { changedFieldsOf, tellWatchers } from './tellWatchers.ts';

/**
 * Saves a change to the contact as it was loaded, and tells its new state: the last thing that reads companies.
 * @param alsoChanged fields that are kept in other tables
 */
export async function saveContact(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  contact: Contact,
  change: Partial<Contact> & { readonly updatedAt: Date },
  alsoChanged: readonly string[] = [],
): Promise<void> {
  await updateContact(tx, contact, change);
  await noteChanged(tx, reviewedContacts.entity, [contact.id]);
  const { workspaceId } = tx;
  const state = { ...contact, ...change };
  const companyName = state.companyId === null ? null : await findCompanyName(tx, state.companyId);
  const data = contactFacts(state, companyName);
  await kit.outbox.append(tx, [
    eventOf(ContactUpdated, { workspaceId, subject: contact.id, actor, at: change.updatedAt, data }),
  ]);
  await tellWatchers(kit, tx, actor, [contact.id], [...changedFieldsOf(contact, change), ...alsoChanged]);
}
