import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

/** Marks one of the caller's own notifications as read; the first time counts. A program has none. */
export async function notificationRead(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ notificationId: string }, CommonRefusal>> {
  if (caller.kind !== 'user') return refuse(notFound('notification', id, 'id'));
  return kit.db.write(caller.workspaceId, async (tx) => {
    const read = await tx.query(
      `/* workspace.readNotification */
       update notifications set read_at = coalesce(read_at, $3) where id = $1 and user_id = $2 and in_app returning id`,
      [id, caller.id, kit.clock.now()],
    );
    return read.length === 0 ? refuse(notFound('notification', id, 'id')) : allow({ notificationId: id });
  });
}
