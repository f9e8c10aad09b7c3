import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { ProfilesKit } from '../kit.ts';
import { findHookForChange, updateHook } from '../storage/inboundHookStore.ts';

/** Ends a hook: its address takes nothing more, within five seconds. Ending one again changes nothing. */
export async function inboundHookArchive(
  kit: ProfilesKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Decision<{ hookId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const hook = await findHookForChange(tx, id);
    if (hook === null) return refuse(notFound('hook', id, 'id'));
    if (hook.archivedAt !== null) return allow({ hookId: id });
    if (expectedVersion !== null && expectedVersion !== hook.version)
      return refuse(staleVersion('hook', hook.version));
    const at = kit.clock.now();
    await updateHook(tx, hook, { updatedAt: at, archivedAt: at });
    return allow({ hookId: id });
  });
}
