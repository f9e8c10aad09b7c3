import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { personOf } from './personOf.ts';

/**
 * Marks the caller's unread notifications as read; answers how many.
 * @param until those made later stay unread: what came while the list was being looked at has not been seen
 */
export async function notificationsReadAll(
  kit: PartKit,
  { caller }: RequestContext,
  until: Date | null,
): Promise<Decision<{ readCount: number }, CommonRefusal>> {
  const userId = personOf(caller, 'notificationsReadAll');
  return kit.db.write(caller.workspaceId, async (tx) => {
    const read = await tx.query(
      `/* workspace.readAllNotifications */
       update notifications set read_at = $2
       where user_id = $1 and in_app and read_at is null and ($3::timestamptz is null or created_at <= $3)
       returning id`,
      [userId, kit.clock.now(), until],
    );
    return allow({ readCount: read.length });
  });
}
