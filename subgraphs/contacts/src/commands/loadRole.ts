import { assertReaches } from '@rapport/shared/access/access.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { CompanyRole } from '../domain/companyRole.ts';
import type { Contact } from '../domain/contact.ts';
import { findContactIdOfRole, findRoleForChange } from '../storage/companyRoleStore.ts';
import { findContactForChange } from '../storage/contactStore.ts';

/** A role and whose it is, both locked: whoever changes roles of a contact waits for the contact first. */
export async function loadRole(
  tx: Transaction,
  caller: Caller,
  id: string,
  expectedVersion: number | null,
): Promise<Decision<{ readonly role: CompanyRole; readonly contact: Contact }, CommonRefusal>> {
  const contactId = await findContactIdOfRole(tx, id);
  const contact = contactId === null ? null : await findContactForChange(tx, contactId);
  const role = contact === null ? null : await findRoleForChange(tx, id);
  if (contact === null || role === null) return refuse(notFound('role', id, 'id'));
  assertReaches(caller, 'contacts:contact:update', contact.ownerId);
  if (expectedVersion !== null && expectedVersion !== role.version)
    return refuse(staleVersion('role', role.version));
  return allow({ role, contact });
}
