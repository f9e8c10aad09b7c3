import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { type HookSetting, hookFaults, type InboundHook, secretFault } from '../domain/inboundHook.ts';
import type { ProfilesKit } from '../kit.ts';
import { findHookForChange, updateHook } from '../storage/inboundHookStore.ts';
import { sealHookSecret } from './hookSecret.ts';

export type HookPatch = Partial<Omit<HookSetting, 'sourceId'>> & { readonly secret?: string };

/** Changes a hook; deliveries follow within five seconds. */
export async function inboundHookUpdate(
  kit: ProfilesKit,
  { caller }: RequestContext,
  id: string,
  { secret, ...patch }: HookPatch,
  expectedVersion: number | null,
): Promise<Decision<{ hookId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const hook = await findHookForChange(tx, id);
    if (hook === null || hook.archivedAt !== null) return refuse(notFound('hook', id, 'id'));
    if (expectedVersion !== null && expectedVersion !== hook.version)
      return refuse(staleVersion('hook', hook.version));
    const changed: InboundHook = { ...hook, ...patch };
    const faults = hookFaults(changed, 'patch');
    const fault = secret === undefined ? null : secretFault(changed.scheme, secret);
    if (fault !== null) faults.push(invalidInput(fault, 'patch', 'secret'));
    if (secret === undefined && patch.scheme !== undefined && patch.scheme !== hook.scheme) {
      faults.push(invalidInput('Another scheme needs its secret.', 'patch', 'secret'));
    }
    if (faults.length > 0) return refuse(...faults);
    await updateHook(tx, hook, {
      ...patch,
      name: changed.name.trim(),
      updatedAt: kit.clock.now(),
      ...(secret === undefined ? {} : { sealedSecret: sealHookSecret(kit, tx.workspaceId, id, secret) }),
    });
    return allow({ hookId: id });
  });
}
