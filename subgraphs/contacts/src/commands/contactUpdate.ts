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
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { dayOf } from '../domain/companyRole.ts';
import { type Contact, namelessFault, withFields } from '../domain/contact.ts';
import { decideStage, type LifecycleStageBackward } from '../domain/lifecycle.ts';
import { endPresentRole } from '../storage/companyRoleStore.ts';
import { findCompany } from '../storage/companyStore.ts';
import { findContactForChange } from '../storage/contactStore.ts';
import { replaceTags } from '../storage/tagStore.ts';
import { type CleanContact, type ContactRequest, cleanContact } from './cleanContact.ts';
import { contactColumns } from './contactEvents.ts';
import { saveContact } from './saveContact.ts';

export type ContactUpdateRefusal = CommonRefusal | LifecycleStageBackward;

type Updated = Decision<{ contactId: string }, ContactUpdateRefusal>;

export interface ContactUpdateRequest {
  readonly patch: ContactRequest;
  readonly expectedVersion: number | null;
  readonly allowStageBackward: boolean;
}

export async function contactUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  request: ContactUpdateRequest,
): Promise<Updated> {
  const cleaned = cleanContact(request.patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) => update(kit, tx, caller, id, cleaned.change, request));
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  { fields, tags }: CleanContact,
  { expectedVersion, allowStageBackward }: ContactUpdateRequest,
): Promise<Updated> {
  const contact = await findContactForChange(tx, id);
  if (contact === null) return refuse(notFound('contact', id, 'id'));
  assertReaches(caller, 'contacts:contact:update', contact.ownerId);
  if (expectedVersion !== null && expectedVersion !== contact.version)
    return refuse(staleVersion('contact', contact.version));
  const state = withFields(contact, fields);
  const { companyId, lifecycleStage } = state;
  const path = ['patch', 'lifecycleStage'];
  const stage = decideStage(contact.lifecycleStage, lifecycleStage, allowStageBackward, ...path);
  const faults = [...namelessFault(state, 'patch'), ...(stage.allowed ? [] : stage.refusals)];
  if (faults.length > 0) return refuse(...faults);
  const isMoved = companyId !== null && companyId !== contact.companyId;
  if (isMoved && (await findCompany(tx, companyId)) === null)
    return refuse(notFound('company', companyId, 'patch', 'companyId'));
  const at = kit.clock.now();
  const isRetagged = tags !== undefined && (await replaceTags(tx, 'contact', id, tags, at));
  const change = { ...contactColumns(state), updatedAt: at };
  await saveContact(kit, tx, actorOf(caller), contact, change, isRetagged ? ['tags'] : []);
  await leaveCompany(tx, contact, companyId, at);
  return allow({ contactId: id });
}

/** Who is said to work elsewhere now has left: the role at the company before ends. */
async function leaveCompany(tx: Transaction, { id, companyId }: Contact, next: string | null, at: Date) {
  if (companyId === null || companyId === next) return;
  await endPresentRole(tx, id, companyId, { day: dayOf(at), at });
}
