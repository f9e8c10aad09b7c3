import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, invalidInput, notFound, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import {
  type CompanyRole,
  type CompanyRoleKind,
  type CompanyRoleRefusal,
  dayOf,
  placeFaults,
  roleFaults,
  roleHeldAlready,
} from '../domain/companyRole.ts';
import { trimmed } from '../domain/text.ts';
import { findPresentRole, insertRole } from '../storage/companyRoleStore.ts';
import { findCompany } from '../storage/companyStore.ts';
import { findContactForChange } from '../storage/contactStore.ts';
import { saveContact } from './saveContact.ts';

export interface CompanyRoleRequest {
  readonly contactId: string;
  readonly companyId: string;
  readonly role: CompanyRoleKind;
  readonly title: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Null for whatever is right: the first present role is the primary one. */
  readonly isPrimary: boolean | null;
}

type Added = Decision<{ roleId: string }, CompanyRoleRefusal>;

export async function companyRoleAdd(
  kit: PartKit,
  { caller }: RequestContext,
  request: CompanyRoleRequest,
  idempotencyKey: string | null | undefined,
): Promise<Added> {
  const { contactId, companyId, until, isPrimary } = request;
  const faults = [
    ...placeFaults(contactId, companyId),
    ...roleFaults(request, dayOf(kit.clock.now()), 'input'),
  ];
  if (isPrimary === true && until !== null)
    faults.push(invalidInput('A role that has ended cannot be the primary one.', 'input', 'isPrimary'));
  if (faults.length > 0) return refuse(...faults);
  const scope = { actor: actorOf(caller), mutation: 'companyRoleAdd', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => add(kit, tx, caller, request)));
}

async function add(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  request: CompanyRoleRequest,
): Promise<Added> {
  const { contactId, companyId, role, title, from, until } = request;
  const contact = await findContactForChange(tx, contactId);
  if (contact === null) return refuse(notFound('contact', contactId, 'input', 'contactId'));
  assertReaches(caller, 'contacts:contact:update', contact.ownerId);
  if ((await findCompany(tx, companyId)) === null)
    return refuse(notFound('company', companyId, 'input', 'companyId'));
  const held = until === null ? await findPresentRole(tx, contactId, companyId) : null;
  if (held !== null) return refuse(roleHeldAlready(held.id, 'input', 'companyId'));
  const at = kit.clock.now();
  const added: CompanyRole = {
    id: newId('companyrole', at.getTime()),
    version: 1,
    contactId,
    companyId,
    role,
    title: trimmed(title),
    fromDate: from,
    untilDate: until,
    createdAt: at,
    updatedAt: at,
  };
  await insertRole(tx, added);
  if (until === null && (request.isPrimary ?? contact.companyId === null))
    await saveContact(kit, tx, actorOf(caller), contact, { companyId, updatedAt: at });
  return allow({ roleId: added.id });
}
