import { covers, grantWanted, isGrant } from '@rapport/shared/access/rights.ts';
import { type CommonRefusal, invalidInput, notFound } from '@rapport/shared/decision.ts';
import { type GrantNotHeld, grantNotHeld } from './refusals.ts';
import { builtInRole } from './roles.ts';

const MOST_GRANTS = 200;

/** Refuses a list that is empty, too long, or holds what is no grant. */
export function grantFaults(grants: readonly string[], ...path: string[]): CommonRefusal[] {
  if (grants.length === 0 || grants.length > MOST_GRANTS) {
    return [
      invalidInput(`${path.at(-1)} must name 1 to ${MOST_GRANTS} grants, not ${grants.length}.`, ...path),
    ];
  }
  return grants
    .filter((grant) => !isGrant(grant))
    .map((grant) => invalidInput(`A grant must be ${grantWanted}, not "${grant.slice(0, 100)}".`, ...path));
}

/**
 * Nobody passes on what they do not have: what is given with a role or a key, and what is taken away with a change of one,
 * must be covered by the grants of whoever does it. Else an administrator could make themselves, or a key, an owner.
 */
export function passingFaults(
  held: readonly string[],
  passed: readonly string[],
  ...path: string[]
): GrantNotHeld[] {
  const missing = [...new Set(passed)].filter((grant) => !covers(held, grant));
  return missing.length === 0 ? [] : [grantNotHeld(missing, ...path)];
}

/** Refuses role ids that name nothing here, and none at all. */
export function roleFaults(
  roleIds: readonly string[],
  customRoles: readonly { readonly id: string }[],
  ...path: string[]
): CommonRefusal[] {
  if (roleIds.length === 0) return [invalidInput('roles must name at least one role.', ...path)];
  return roleIds
    .filter((id) => builtInRole(id) === null && !customRoles.some((role) => role.id === id))
    .map((id) => notFound('role', id, ...path));
}
