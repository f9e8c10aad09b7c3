import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { ContactUpdated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import { type ContactFields, namelessFault, withFields } from '../domain/contact.ts';
import { findCompany } from '../storage/companyStore.ts';
import { findContactForChange, updateContact } from '../storage/contactStore.ts';
import { reviewedContacts } from '../storage/reviewedContacts.ts';
import { cleanContact } from './cleanContact.ts';
import { contactColumns, contactFacts } from './contactEvents.ts';

type Updated = Decision<{ contactId: string }, CommonRefusal>;

export async function contactUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: ContactFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const cleaned = cleanContact(patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) =>
    update(kit, tx, caller, id, cleaned.change, expectedVersion),
  );
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  patch: ContactFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const contact = await findContactForChange(tx, id);
  if (contact === null) return refuse(notFound('contact', id, 'id'));
  assertReaches(caller, 'contacts:contact:update', contact.ownerId);
  if (expectedVersion !== null && expectedVersion !== contact.version)
    return refuse(staleVersion('contact', contact.version));
  const state = withFields(contact, patch);
  const faults = namelessFault(state, 'patch');
  if (faults.length > 0) return refuse(...faults);
  const { companyId } = state;
  const company = companyId === null ? null : await findCompany(tx, companyId);
  if (companyId !== null && company === null)
    return refuse(notFound('company', companyId, 'patch', 'companyId'));
  const at = kit.clock.now();
  const change = { ...contactColumns(state), updatedAt: at };
  await updateContact(tx, contact, change);
  await noteChanged(tx, reviewedContacts.entity, [id]);
  const data = contactFacts({ ...contact, ...change }, company?.name ?? null);
  await kit.outbox.append(tx, [
    eventOf(ContactUpdated, { workspaceId: tx.workspaceId, subject: id, actor: actorOf(caller), at, data }),
  ]);
  return allow({ contactId: id });
}
