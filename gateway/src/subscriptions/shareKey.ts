import type { Caller } from '@rapport/shared/access/caller.ts';

const keys = new WeakMap<Caller, string>();

/**
 * Callers with the same key see the same of everything, so what was worked out for one of them can be given to the
 * others. Whoever reaches only own or team's records shares with nobody but itself.
 */
export function rightsKey(caller: Caller): string {
  let key = keys.get(caller);
  if (key === undefined) {
    const { kind, id, workspaceId, roles, grants, teammates } = caller;
    const isPersonal = grants.some((grant) => grant.includes('@'));
    const who = isPersonal ? [id, [...teammates].sort()] : [];
    key = JSON.stringify([workspaceId, kind, [...roles].sort(), [...grants].sort(), ...who]);
    keys.set(caller, key);
  }
  return key;
}
