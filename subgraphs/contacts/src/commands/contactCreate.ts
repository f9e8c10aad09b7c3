import { ownerOfNew } from '@rapport/shared/access/access.ts';
import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { ContactCreated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { noteChanged } from '@rapport/shared/review/decideDuplicate.ts';
import {
  type Contact,
  type ContactState,
  namelessFault,
  unknownContact,
  withFields,
} from '../domain/contact.ts';
import { findCompany } from '../storage/companyStore.ts';
import { insertContact } from '../storage/contactStore.ts';
import { reviewedContacts } from '../storage/reviewedContacts.ts';
import { replaceTags } from '../storage/tagStore.ts';
import { type ContactRequest, cleanContact } from './cleanContact.ts';
import { contactColumns, contactFacts } from './contactEvents.ts';

type Created = Decision<{ contactId: string }, CommonRefusal>;

export async function contactCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: ContactRequest,
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const cleaned = cleanContact(request, 'input');
  if (!cleaned.allowed) return cleaned;
  const { fields, tags = [] } = cleaned.change;
  const ownerId = ownerOfNew(caller, 'contacts:contact:create', fields.ownerId ?? null);
  const state = withFields(unknownContact, { ...fields, ownerId });
  const faults = namelessFault(state, 'input');
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'contactCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => create(kit, tx, actor, state, tags)));
}

async function create(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  state: ContactState,
  tags: readonly string[],
): Promise<Created> {
  const { companyId } = state;
  const company = companyId === null ? null : await findCompany(tx, companyId);
  if (companyId !== null && company === null)
    return refuse(notFound('company', companyId, 'input', 'companyId'));
  const at = kit.clock.now();
  const contact: Contact = {
    ...contactColumns(state),
    id: newId('contact', at.getTime()),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  await insertContact(tx, contact);
  if (tags.length > 0) await replaceTags(tx, 'contact', contact.id, tags, at);
  await noteChanged(tx, reviewedContacts.entity, [contact.id]);
  const data = contactFacts(contact, company?.name ?? null);
  await kit.outbox.append(tx, [
    eventOf(ContactCreated, { workspaceId: tx.workspaceId, subject: contact.id, actor, at, data }),
  ]);
  return allow({ contactId: contact.id });
}
