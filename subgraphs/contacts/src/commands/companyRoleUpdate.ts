import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type CompanyRoleFields, dayOf, roleFaults } from '../domain/companyRole.ts';
import { trimmed } from '../domain/text.ts';
import { updateRole } from '../storage/companyRoleStore.ts';
import { loadRole } from './loadRole.ts';
import { saveContact } from './saveContact.ts';

export type CompanyRolePatch = CompanyRoleFields & { readonly isPrimary?: boolean };

type Updated = Decision<{ roleId: string }, CommonRefusal>;

/** Another primary company leaves the roles as they are: people have several at a time. */
export async function companyRoleUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: CompanyRolePatch,
  expectedVersion: number | null,
): Promise<Updated> {
  return kit.db.write(caller.workspaceId, async (tx): Promise<Updated> => {
    const loaded = await loadRole(tx, caller, id, expectedVersion);
    if (!loaded.allowed) return loaded;
    const { role, contact } = loaded.change;
    const at = kit.clock.now();
    const fromDate = patch.from === undefined ? role.fromDate : patch.from;
    const faults = roleFaults(
      { title: patch.title, from: fromDate, until: role.untilDate },
      dayOf(at),
      'patch',
    );
    if (patch.isPrimary === true && role.untilDate !== null) {
      const message = `The role ended on ${role.untilDate} and cannot be the primary one.`;
      faults.push(invalidInput(message, 'patch', 'isPrimary'));
    }
    if (faults.length > 0) return refuse(...faults);
    await updateRole(tx, role, {
      role: patch.role ?? role.role,
      title: patch.title === undefined ? role.title : trimmed(patch.title),
      fromDate,
      updatedAt: at,
    });
    const isPrimary = role.untilDate === null && contact.companyId === role.companyId;
    if (patch.isPrimary !== undefined && patch.isPrimary !== isPrimary) {
      const companyId = patch.isPrimary ? role.companyId : null;
      await saveContact(kit, tx, actorOf(caller), contact, { companyId, updatedAt: at });
    }
    return allow({ roleId: id });
  });
}
