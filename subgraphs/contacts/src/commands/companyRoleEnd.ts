import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { dayOf, roleFaults } from '../domain/companyRole.ts';
import { updateRole } from '../storage/companyRoleStore.ts';
import { loadRole } from './loadRole.ts';
import { saveContact } from './saveContact.ts';

type Ended = Decision<{ roleId: string }, CommonRefusal>;

/**
 * Ends a role and keeps it as a former one. Where it was the primary one, the contact has no primary company from then on:
 * which of the others is, nobody but a person knows.
 * @param until the last day; null for today
 */
export async function companyRoleEnd(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  until: string | null,
  expectedVersion: number | null,
): Promise<Ended> {
  return kit.db.write(caller.workspaceId, async (tx): Promise<Ended> => {
    const loaded = await loadRole(tx, caller, id, expectedVersion);
    if (!loaded.allowed) return loaded;
    const { role, contact } = loaded.change;
    if (role.untilDate !== null)
      return refuse(invalidInput(`The role ended on ${role.untilDate} already.`, 'id'));
    const at = kit.clock.now();
    const untilDate = until ?? dayOf(at);
    const faults = roleFaults({ from: role.fromDate, until: untilDate }, dayOf(at), 'input');
    if (faults.length > 0) return refuse(...faults.map((fault) => ({ ...fault, path: ['until'] })));
    await updateRole(tx, role, { untilDate, updatedAt: at });
    if (contact.companyId === role.companyId)
      await saveContact(kit, tx, actorOf(caller), contact, { companyId: null, updatedAt: at });
    return allow({ roleId: id });
  });
}
